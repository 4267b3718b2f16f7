@testable import asldb
import Foundation
import StepFunctionsAPI
import Testing

@Suite("The folder of --data")
struct DataFolderTests {
  @Test("what is said of an execution after its file was removed is written nowhere, and others are written on")
  func removed() throws {
    let place = try Workplace()
    let path = place.folder.appending(path: "d").path
    let folder = try DataFolder(path)
    for number in [1, 2] {
      #expect(folder.begin(.execution(number)) == nil)
      #expect(folder.append("first", to: .execution(number)) == nil)
    }
    folder.remove(.execution(1))
    #expect(folder.append("second", to: .execution(1)) == nil)
    #expect(folder.append("second", to: .execution(2)) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.name(of: .execution(1))))
    #expect(try folder.read(.execution(2)) == Array("first\nsecond\n".utf8))
    #expect(folder.problem == nil)
  }
}

import DebuggerUI
import Foundation
import Testing

@testable import asldb

@Suite("How a graph is seen")
struct ViewFileTests {
  private let compact = ViewMemory(parsing: Array(#"{"zoom":"compact"}"#.utf8))

  private func file(in place: Workplace) throws -> ViewFile {
    let definition = place.folder.appending(path: "m.json").path
    return ViewFile(beside: try #require(BreakpointFile(ofDefinition: definition)))
  }

  @Test("stands in a file beside the definition, as long as it is not as a new user sees it")
  func saved() throws {
    let place = try Workplace(["m.json": "{}"])
    let file = try file(in: place)
    #expect(file.read() == ViewMemory())
    #expect(file.save(ViewMemory()) == nil && !FileContents.exists(file.path))
    #expect(file.save(compact) == nil)
    #expect(try place.text(of: "m.json.asldb-view") == #"{"zoom":"compact"}"# + "\n")
    #expect(file.read() == compact)
    #expect(file.save(ViewMemory()) == nil && !FileContents.exists(file.path))
  }

  @Test("that cannot be read is no problem, and is written anew with the next change")
  func unreadable() throws {
    let place = try Workplace(["m.json": "{}", "m.json.asldb-view": "nonsense"])
    let file = try file(in: place)
    #expect(file.read() == ViewMemory())
    #expect(file.save(compact) == nil && file.read() == compact)
  }

  @Test("is not read from, or written over, what is no regular file")
  func folder() throws {
    let place = try Workplace(["m.json": "{}"])
    let file = try file(in: place)
    try FileContents.makeFolder(file.path)
    #expect(file.read() == ViewMemory())
    #expect(file.save(compact) == "\(file.path) is no regular file")
  }
}

import Foundation
import JSONModel
import Testing

@Suite("The parsing cases of JSONTestSuite")
struct ConformanceTests {
  /// Beside the checkout, where it is shared by several programs.
  static let path = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/json-parsing/cases.jsonl")
    .standardizedFileURL.path

  @Test(
    "are taken and refused as they should be",
    .enabled(if: FileManager.default.fileExists(atPath: path), "the shared case files are not beside the checkout")
  )
  func cases() throws {
    let file = try #require(FileManager.default.contents(atPath: Self.path))
    let lines = file.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 300)
    for line in lines {
      let item = try JSON(parsing: Array(line))
      let text = try #require(item["bytes_base64"]?.string)
      let bytes = try #require(Data(base64Encoded: text))
      let value = try? JSON(parsing: Array(bytes))
      let name = item["name"]?.string ?? ""
      switch item["expect"] {
      case "accept": #expect(value != nil, "\(name)")
      case "reject": #expect(value == nil, "\(name)")
      default: break
      }
    }
  }
}

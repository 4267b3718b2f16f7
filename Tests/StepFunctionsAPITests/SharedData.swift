import Foundation
import JSONModel

/// The case files that lie beside the checkout on a developer's machine.
enum SharedData {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized

  static let validation = folder.appending(path: "conformance/aws/validation.jsonl")
  static let stateTests = folder.appending(path: "conformance/aws/test_state.jsonl")

  /// Whether the folder is there.
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The values of a file with one on each line.
  static func lines(of file: URL) throws -> [JSON] {
    try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
  }
}

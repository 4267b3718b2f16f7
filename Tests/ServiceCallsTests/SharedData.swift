import Foundation
import JSONModel

/// The facts and recordings that lie beside the checkout on a developer's machine.
enum SharedData {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized

  static let executions = folder.appending(path: "conformance/aws/executions.jsonl")
  static let integrations = folder.appending(path: "reference/integrations.json")

  /// Whether the folder is there.
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The values of a file with one on each line.
  static func lines(of file: URL) throws -> [JSON] {
    try bytes(of: file).split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
  }

  /// The value in a file.
  static func json(_ file: URL) throws -> JSON { try JSON(parsing: bytes(of: file)) }

  private static func bytes(of file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}

import FoundationEssentials
import Testing

/// The cases that are kept beside the repository, where there are any.
enum SharedCases {
  private static let path = "../shared/conformance/jsonpath/cases.jsonl"

  /// Whether the file is there.
  static let exist = FileManager.default.fileExists(atPath: path)

  /// All cases, in order.
  static func all() throws -> [SharedCase] {
    let text = try #require(FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) })
    return try text.split(separator: "\n").map { try SharedCase(line: $0) }
  }
}

import Foundation
import JSONModel

/// Expressions for the fuzzer to begin with, taken from a file of cases.
enum Seeds {
  /// Writes the `expr` of each case into a file of its own.
  ///
  /// - Parameters:
  ///   - cases: The path of the cases, a JSON object a line.
  ///   - folder: Where the files go; it is made when it is not there.
  /// - Throws: When a file cannot be read or written, or a line is no JSON.
  static func write(from cases: String, to folder: String) throws {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = try Data(contentsOf: URL(filePath: cases)).split(separator: UInt8(ascii: "\n"))
    for (index, line) in lines.enumerated() {
      // A case with half of a surrogate pair is no JSON to a strict reader, and no seed.
      guard let expression = try? JSON(parsing: Array(line))["expr"]?.string else { continue }
      try Data(expression.utf8).write(to: folder.appending(path: "\(index)"))
    }
  }
}

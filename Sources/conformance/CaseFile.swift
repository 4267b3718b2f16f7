import Foundation
import JSONModel

/// A file with one case a line, each a JSON object.
struct CaseFile {
  /// One case and how a report names it.
  struct Case {
    /// Its `name` or `id`, else the number of its line.
    let name: String
    let value: JSON
  }

  /// Why a file cannot be used.
  struct Problem: Error {
    let message: String
  }

  let cases: [Case]
  /// Where the file is.
  let location: URL

  /// Reads a file.
  init(path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(message: "\(path): cannot be read")
    }
    location = URL(filePath: path)
    var cases: [Case] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      do throws(JSONSyntaxError) {
        let value = try JSON(parsing: LoneSurrogates.replaced(in: Array(line)))
        cases.append(Case(name: Self.name(of: value) ?? "line \(index + 1)", value: value))
      } catch {
        throw Problem(message: "\(path):\(index + 1): \(error.message)")
      }
    }
    self.cases = cases
  }

  private static func name(of value: JSON) -> String? {
    (value["name"] ?? value["id"]).map { $0.string ?? $0.text() }
  }
}

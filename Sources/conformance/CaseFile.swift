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

  /// Makes a file of cases that were made of something else.
  init(_ cases: [JSON], location: URL) {
    self.location = location
    self.cases = cases.enumerated().map { Case(name: Self.name(of: $1) ?? "case \($0 + 1)", value: $1) }
  }

  /// The value of a file that has only one.
  static func whole(_ path: String) throws(Problem) -> JSON {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(message: "\(path): cannot be read")
    }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: Array(data))
    } catch {
      throw Problem(message: "\(path): \(error.message)")
    }
  }

  private static func name(of value: JSON) -> String? {
    (value["name"] ?? value["id"]).map { $0.string ?? $0.text() }
  }
}

import Foundation
import JSONModel

/// The expressions of a workload file.
struct JSONataWorkload {
  /// What is evaluated.
  let rows: [JSONataRow]
  /// What is only read, with the names of the rows.
  let texts: [(name: String, text: String)]
  private let datasets: JSONObject

  /// Reads a workload.
  init(path: String) throws(BenchmarkError) {
    guard let data = FileManager.default.contents(atPath: path), let file = try? JSON(parsing: Array(data)),
      let datasets = file["datasets"]?.object
    else { throw BenchmarkError(message: "cannot read the workload \(path)") }
    self.datasets = datasets
    var rows: [JSONataRow] = []
    for row in file["evaluate"]?.array ?? [] { rows.append(try Self.row(row, datasets)) }
    self.rows = rows
    texts = (file["parse"]?.array ?? []).compactMap { row in
      guard let name = row["name"]?.string, let text = row["expr"]?.string else { return nil }
      return (name, text)
    }
  }

  /// A row with another document, and what has to come of it then.
  func row(_ name: String, on dataset: String, digest: String) throws(BenchmarkError) -> JSONataRow {
    guard let row = rows.first(where: { $0.name == name }), let input = datasets[dataset] else {
      throw BenchmarkError(message: "the workload has no row \(name), or no dataset \(dataset)")
    }
    return JSONataRow(name: "\(name) on \(dataset)", text: row.text, input: input, digest: digest)
  }

  private static func row(_ row: JSON, _ datasets: JSONObject) throws(BenchmarkError) -> JSONataRow {
    guard let name = row["name"]?.string, let text = row["expr"]?.string, let digest = row["result_sha256"]?.string,
      let input = row["dataset"]?.string.flatMap({ datasets[$0] })
    else {
      throw BenchmarkError(message: "a row lacks its name, expression, dataset or result: \(row.text().prefix(200))")
    }
    return JSONataRow(name: name, text: text, input: input.kind == .null ? nil : input, digest: digest)
  }
}

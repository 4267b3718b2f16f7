import JSONModel
import JSONataEngine
import Testing

/// An expression, what it is evaluated on, and its trace: a line for each visit, indented by how deep it stands.
struct Traced: CustomTestStringConvertible {
  let text: String
  let input: String
  let lines: [String]

  init(_ text: String, on input: String = "null", _ lines: String...) {
    self.text = text
    self.input = input
    self.lines = lines
  }

  var testDescription: String { text }

  /// Its real trace.
  func trace() throws -> JSONataTrace {
    try JSONataExpression(parsing: text).trace(try? JSON(parsing: input), environment: JSONataEnvironment(seed: 1))
  }
}

extension JSONataTrace {
  /// A line for each visit: `  source = value`.
  var lines: [String] {
    visits.map { visit in
      let value =
        switch visit.outcome {
        case .value(let value): value.text()
        case .nothing: "nothing"
        case .function: "function"
        case .tooLarge: "too large"
        case .failed(let error): error.code
        case .unfinished: "unfinished"
        }
      return "\(String(repeating: "  ", count: visit.depth))\(source(of: visit)) = \(value)"
    }
  }
}

extension Traced {
  static let all = values + functions + failures
}

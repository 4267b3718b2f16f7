import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage

extension Snapshot {
  /// How long a value in a line may be.
  private static let columns = 60

  /// The expressions of the state in focus, or one of them part by part with what each part gives.
  ///
  /// - Parameter number: Which one, from 1; nothing lists them.
  /// - Returns: The lines.
  func traceLines(of number: Int?) -> [String] {
    let expressions = inspection.expressions()
    guard !expressions.isEmpty else { return ["this state has no JSONata expression"] }
    guard let number else {
      return expressions.enumerated().map { "\($0 + 1) \($1.text)" } + ["trace NUMBER goes through one part by part"]
    }
    guard expressions.indices.contains(number - 1) else { return ["there is no expression \(number)"] }
    let inspected = expressions[number - 1]
    return [inspected.text] + (inspection.trace(inspected).map(Self.lines) ?? ["it cannot be evaluated here"])
  }

  private static func lines(of trace: JSONataTrace) -> [String] {
    trace.outline.flatMap { row in
      let source = trace.source(of: row.visit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let indent = String(repeating: "  ", count: min(row.depth + 1, 20))
      let omitted = row.visit.omittedCount > 0 ? ["\(indent)  \(row.visit.omittedCount) more not kept"] : []
      return ["\(indent)\(source) = \(words(for: row.visit.outcome))"] + omitted
    }
  }

  private static func words(for outcome: JSONataTrace.Outcome) -> String {
    switch outcome {
    case .value(let value): value.briefText(upTo: columns)
    case .nothing: "nothing"
    case .function: "a function"
    case .tooLarge: "too large to be kept"
    case .failed(let error): "error: \(error.message)"
    case .unfinished: "not finished"
    }
  }
}

extension InspectedExpression {
  /// The expression, where it stands, and whether it has been evaluated.
  fileprivate var text: String {
    "\(expression.expression.field): \(expression.expression.text) (\(isPast ? "evaluated" : "to come"))"
  }
}

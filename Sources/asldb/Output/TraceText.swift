import JSONModel
import JSONPathEngine
import JSONataEngine
import TerminalUI

/// A trace as lines for a person: each sub-expression with its value, its parts below it.
///
///     a > 1 and b  =>  true
///       a > 1  =>  true
///         a  =>  2
///       b  =>  true
struct TraceText {
  /// How many columns a line may take.
  let columns: Int

  /// The lines of a trace of JSONata; what its source says already is left out.
  func lines(of trace: JSONataTrace) -> [String] {
    trace.outline.flatMap { row in
      let own = line(String(trace.source(of: row.visit)), row.depth, value: text(of: row.visit.outcome))
      guard row.visit.omittedCount > 0 else { return [own] }
      return [own, indent(row.depth + 1) + "... \(row.visit.omittedCount) more not kept"]
    }
  }

  /// The lines of a trace of a path: each step with what it has selected.
  func lines(of trace: [JSONPathVisit]) -> [String] {
    trace.map { visit in
      let count = visit.nodes.count
      let noun = "\(count) value\(count == 1 ? "" : "s")"
      let value =
        switch visit.failure {
        case let error?: "error: \(error.message)"
        case nil where visit.isSingle && count == 1: visit.nodes[0].briefText(upTo: columns)
        case nil: "\(noun): \(JSON.array(visit.nodes).briefText(upTo: columns))"
        }
      return line(visit.path, 0, value: value)
    }
  }

  private func line(_ source: String, _ depth: Int, value: String) -> String {
    let start = indent(depth)
    let flat = Text.escaped(source.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let shown = Text.truncated(flat, to: max(20, columns / 2))
    let room = columns - Text.columns(of: start + shown) - 6
    return "\(start)\(shown)  =>  \(Text.truncated(Text.escaped(value), to: max(20, room)))"
  }

  private func text(of outcome: JSONataTrace.Outcome) -> String {
    switch outcome {
    case .value(let value): value.briefText(upTo: columns)
    case .nothing: "(nothing)"
    case .function: "(function)"
    case .tooLarge: "(too large to be kept)"
    case .failed(let error): "error: \(error)"
    case .unfinished: "(not finished)"
    }
  }

  /// Deep recursion does not push the text off the screen.
  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: min(depth, columns / 6)) }
}

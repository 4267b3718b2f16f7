import DebuggerCore
import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage
import TerminalUI

/// An expression that is stepped through, one sub-expression after another in the order in which their values are
/// known.
struct ExpressionStepper: Sendable {
  /// The expression.
  let inspected: InspectedExpression
  /// What each part of it gave.
  let trace: JSONataTrace
  /// Where it stands in the source, when that is known.
  let place: ExpressionPlace?
  /// The list that it was chosen from, when there were others.
  let list: ExpressionList?
  /// The places of the visits to step through: those whose value the source does not say already, and the last one.
  let steps: [Int]
  /// Which step is looked at, and which is the first one that is seen.
  var cursor = ListState()
  /// The first line of the value that is seen.
  var valueOffset = 0

  init(_ inspected: InspectedExpression, _ trace: JSONataTrace, at place: ExpressionPlace?, from list: ExpressionList?)
  {
    self.inspected = inspected
    self.trace = trace
    self.place = place
    self.list = list
    steps = trace.visits.indices.filter { !trace.visits[$0].isPlain || $0 == trace.visits.count - 1 }
  }

  /// The visit that is looked at.
  var visit: JSONataTrace.Visit? { visit(at: cursor.selection) }

  /// The bytes of the source that the part is written with that is looked at.
  var sourceBytes: Range<Int>? {
    guard let place, let visit else { return nil }
    return place.bytes(of: trace.range(of: visit), in: trace.text)
  }

  /// Whether the evaluation was given up because of its many steps.
  var isStopped: Bool { if case .failure(let error) = trace.result { error.isOutOfSteps } else { false } }

  private func visit(at step: Int) -> JSONataTrace.Visit? {
    steps.indices.contains(step) ? trace.visits[steps[step]] : nil
  }
}

extension ExpressionStepper {
  /// Where a movement leads to; the same step when there is nothing that way.
  func target(of stride: Action.Stride, _ direction: DebuggerCore.Direction) -> Int {
    let here = cursor.selection
    guard let visit, let last = steps.indices.last else { return here }
    switch (stride, direction) {
    case (.into, .forward), (.stage, .forward): return min(here + 1, last)
    case (.into, .backward), (.stage, .backward): return max(here - 1, 0)
    case (.over, .forward): return first(after: here) { $0.depth <= visit.depth } ?? here
    case (.over, .backward): return first(before: here) { $0.depth <= visit.depth } ?? max(here - 1, 0)
    case (.out, .forward): return first(after: here) { $0.depth < visit.depth } ?? here
    case (.out, .backward): return firstInside
    case (.run, .forward):
      return trace.failure.flatMap { steps.firstIndex(of: $0) }.flatMap { $0 > here ? $0 : nil } ?? last
    case (.run, .backward): return 0
    }
  }

  /// The first step inside of the one that is looked at.
  private var firstInside: Int {
    let first = visit?.first ?? 0
    return steps.firstIndex { $0 >= first } ?? cursor.selection
  }

  private func first(after step: Int, where isSought: (JSONataTrace.Visit) -> Bool) -> Int? {
    steps.indices.dropFirst(step + 1).first { visit(at: $0).map(isSought) ?? false }
  }

  private func first(before step: Int, where isSought: (JSONataTrace.Visit) -> Bool) -> Int? {
    steps.indices.prefix(step).last { visit(at: $0).map(isSought) ?? false }
  }
}

extension JSONataTrace.Outcome {
  /// The outcome in one line, and what it is.
  func line(upTo count: Int) -> StyledLine {
    switch self {
    case .value(let value): StyledLine(Text.escaped(value.briefText(upTo: count)), role: value.role)
    case .nothing: StyledLine("nothing (undefined)", role: .dim)
    case .function: StyledLine("a function", role: .dim)
    case .tooLarge: StyledLine("too large to be kept", role: .dim)
    case .failed(let error) where error.isOutOfSteps: StyledLine("stopped here", role: .warning)
    case .failed(let error): StyledLine("error \(Text.escaped(error.description))", role: .error)
    case .unfinished: StyledLine("not finished", role: .warning)
    }
  }
}

extension JSONataTrace.Outcome {
  /// The outcome as it stands behind the source that gave it.
  func inlineLine(upTo columns: Int, mark: Character) -> StyledLine {
    let line = line(upTo: columns)
    let shown = if case .value = self { line.painted(.inlineValue) } else { line }
    return StyledLine("  = ", role: .dim) + shown.truncated(to: columns - 4, mark: mark)
  }
}

extension JSON {
  /// The role of a value's text.
  fileprivate var role: Role {
    switch self {
    case .string: .jsonString
    case .number: .jsonNumber
    case .null, .bool: .jsonLiteral
    case .array, .object: .text
    }
  }
}

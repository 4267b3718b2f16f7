package import Interpreter
import JSONModel
package import StatesLanguage

/// Compares the data of events, and excuses what the engine makes up and no history can tell beforehand.
package struct DataComparison: EventComparison {
  private let history: RecordedHistory

  /// Makes a comparison with a history.
  package init(with history: RecordedHistory) { self.history = history }

  package func compare(
    _ recorded: HistoryEvent,
    _ produced: HistoryEvent,
    of state: StateID?,
    in execution: Execution
  ) -> DataMatch {
    if recorded.detail == produced.detail { return .same }
    let changes = JSONDifference.between(recorded.data, produced.data)
    guard !changes.isEmpty else { return .same }
    let isRandom = state.map { execution.machine.usesRandomValues($0) } ?? false
    let madeUp = MadeUpTexts(
      of: execution.program.settings,
      around: [execution.program.start, execution.now, produced.moment],
      notIn: history
    )
    let rest = changes.filter { !isExcused($0, isRandom: isRandom, madeUp) }
    return rest.isEmpty ? .excused : .different(rest)
  }

  private func isExcused(_ change: JSONDifference.Change, isRandom: Bool, _ madeUp: MadeUpTexts) -> Bool {
    guard case .changed(let recorded, let ours) = change.kind else { return false }
    if isRandom { return recorded.kind == ours.kind }
    switch (recorded, ours) {
    case (.string(let recorded), .string(let ours)):
      return change.pointer.tokens == ["mapRunArn"] || madeUp.allow(recorded, insteadOf: ours)
    case (.number(let recorded), .number(let ours)): return Self.areCloseMillis(recorded.double, ours.double)
    case _: return false
    }
  }

  /// Whether two numbers are milliseconds since 1970 at nearly the same time, as `$millis()` gives them.
  private static func areCloseMillis(_ recorded: Double, _ ours: Double) -> Bool {
    recorded > 1e12 && (recorded - ours).magnitude <= MadeUpTexts.tolerance
  }
}

extension StateMachine {
  /// Whether the text of a state calls functions whose results are random.
  fileprivate func usesRandomValues(_ id: StateID) -> Bool {
    let range = self[id].range
    let text = String(decoding: document.bytes[range.lowerBound.offset..<range.upperBound.offset], as: UTF8.self)
    return ["States.MathRandom", "States.UUID", "$random", "$shuffle", "$uuid"].contains { text.contains($0) }
  }
}

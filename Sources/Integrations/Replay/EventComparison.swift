package import Interpreter
package import JSONModel
package import StatesLanguage

/// Tells whether the data of an event is what a history has.
package protocol EventComparison: Sendable {
  /// Compares two events of the same type and of the same state.
  ///
  /// - Parameters:
  ///   - recorded: The event of the history.
  ///   - produced: The event of the execution that walks along it.
  ///   - state: The state that they are about.
  ///   - execution: The execution.
  /// - Returns: whether their data is the same.
  func compare(
    _ recorded: HistoryEvent,
    _ produced: HistoryEvent,
    of state: StateID?,
    in execution: Execution
  ) -> DataMatch
}

/// How the data of two events compares.
package enum DataMatch: Sendable, Equatable {
  /// It is the same.
  case same
  /// It differs only in what nobody can know: random values, tokens, times. That of the history counts.
  case excused
  /// It differs.
  case different([JSONDifference.Change])
}

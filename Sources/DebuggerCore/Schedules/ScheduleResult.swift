package import Interpreter
package import JSONModel
package import StatesLanguage

/// What came of one order of the branches.
package struct ScheduleResult: Sendable, Equatable {
  /// The order.
  package let order: ScheduleOrder
  /// How it ended.
  package let end: End
  /// What differs from the usual order: the first thing; nothing when nothing does.
  package internal(set) var difference: Difference?
  /// Where the states were entered in another order than in the usual one for the first time, when the end differs.
  package internal(set) var firstTurn: Turn?
  /// The states that were entered, in their order.
  let entries: [StateEntry]

  /// How an execution that is tried ends.
  package enum End: Sendable, Equatable {
    /// It came to its end.
    case ended(ExecutionStatus)
    /// Tasks of these states wait for an answer that nobody gives while an execution is only tried.
    case needsAnswer([StateID])
    /// It was given up after so many stages.
    case tooLong(stages: Int)
  }

  /// What differs from the usual order.
  package enum Difference: Sendable, Equatable {
    /// It ended otherwise.
    case end
    /// It failed with another error, or another cause of it.
    case error
    /// A place of the output.
    case output(JSONDifference.Change)
  }

  /// What was entered in one order where it was something else in another one.
  package struct Turn: Sendable, Equatable {
    /// What the usual order entered; nothing when it had entered all.
    package let usual: StateEntry?
    /// What this order entered.
    package let here: StateEntry?
  }
}

/// A state that a branch has entered.
package struct StateEntry: Sendable, Hashable {
  /// The state.
  package let state: StateID
  /// The Parallel or Map whose branch it was; nothing on the main line.
  package let owner: StateID?
  /// Which branch it was.
  package let index: Int

  /// The state, with its branch: `Fan[1]/Ship`.
  package func words(in machine: StateMachine) -> String {
    (owner.map { "\(machine[$0].name)[\(index)]/" } ?? "") + machine[state].name.text
  }
}

package import Interpreter
package import JSONModel
package import StatesLanguage

/// The first place where an execution does not go the way of a history.
package struct Divergence: Sendable, Equatable {
  /// What is different.
  package enum Kind: Sendable, Equatable {
    /// Something else happens.
    case event
    /// The same happens with other data: from that of the history to that of the execution.
    case data([JSONDifference.Change])
    /// Nothing happens, because the execution waits for something else, or has ended.
    case nothing(Reason)
  }

  /// Why nothing happens.
  package enum Reason: Sendable, Equatable {
    /// A task waits for an answer that the history does not have here.
    case task
    /// The definition sets no limit that could have passed.
    case noTimeLimit
    /// The execution has run out of the definition's `TimeoutSeconds` before.
    case timedOut(seconds: Int)
    /// It has ended, or no branch of it can move.
    case cannotMove
    /// It cannot be redriven.
    case notRedrivable
  }

  /// What the history has; nothing when it has ended.
  package let recorded: HistoryEvent?
  /// What the execution has; nothing when nothing happens.
  package let produced: HistoryEvent?
  /// What is different.
  package let kind: Kind
  /// The state of the definition that it is about, when there is one: a transition is that of the state that is left.
  package let state: StateID?
}

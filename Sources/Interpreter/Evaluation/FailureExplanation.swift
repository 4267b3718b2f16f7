public import StatesLanguage

/// What becomes of an error that a visit meets, or what became of it, rule by rule.
public struct FailureExplanation: Sendable, Equatable {
  /// What is done with the error.
  public enum Decision: Sendable, Equatable {
    /// A retrier, from 0, tries the state again after so many seconds; a range where jitter draws them and has not yet,
    /// or is not known any more.
    case retried(Int, seconds: ClosedRange<Double>)
    /// A catcher, from 0, goes to a state.
    case caught(Int, StateID)
    /// It fails the Parallel or Map of a branch.
    case passedOn(to: BranchID)
    /// It fails the child execution that the branch is the main line of; its Map Run belongs to another branch.
    case failsChild(of: BranchID)
    /// It fails the execution.
    case failsExecution
  }

  /// The state.
  public let state: StateID
  /// The error.
  public let failure: Failure
  /// The rules of `Retry` in their order.
  public let retriers: [RetrierExplanation]
  /// The rules of `Catch` in their order.
  public let catchers: [CatcherExplanation]
  /// What is done.
  public let decision: Decision
}

/// What a rule of `Retry` has to do with an error.
public struct RetrierExplanation: Sendable, Equatable {
  /// Whether the rule acts.
  public enum Standing: Sendable, Hashable {
    /// It tries the state again.
    case acts
    /// It is the first that is for the error, and has no attempt left.
    case isUsedUp
    /// It is not for the error.
    case isForOthers
    /// An earlier rule is for the error.
    case comesTooLate
  }

  /// The names in its `ErrorEquals`, each with whether it stands for the error.
  public let names: [NameExplanation]
  /// Whether it acts.
  public let standing: Standing
  /// How often it had been used in this visit before the error.
  public let uses: Int
  /// How often it can be used in a visit.
  public let maxAttempts: Int
  /// How many seconds it would wait now; a range where jitter draws them.
  public let seconds: ClosedRange<Double>
}

/// What a rule of `Catch` has to do with an error.
public struct CatcherExplanation: Sendable, Equatable {
  /// Whether the rule acts.
  public enum Standing: Sendable, Hashable {
    /// It takes the error.
    case acts
    /// It would take the error if that were not retried.
    case isNotNeeded
    /// It is not for the error.
    case isForOthers
    /// An earlier rule is for the error.
    case comesTooLate
  }

  /// The names in its `ErrorEquals`, each with whether it stands for the error.
  public let names: [NameExplanation]
  /// Whether it acts.
  public let standing: Standing
  /// Where it goes.
  public let next: StateID
}

/// A name in `ErrorEquals`, and whether it stands for an error.
public struct NameExplanation: Sendable, Equatable {
  /// The name.
  public let name: ErrorName
  /// Whether it does.
  public let verdict: NameVerdict
}

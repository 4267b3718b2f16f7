public import StatesLanguage

/// Why an edit cannot be made.
public enum EditError: Error, Equatable, Sendable {
  /// The branch is not there any more.
  case noSuchBranch(BranchID)
  /// The branch does not wait for a time.
  case notWaiting(BranchID)
  /// The branch does not wait for a task.
  case noTask(BranchID)
  /// The execution has ended, so that nothing can go another way any more.
  case executionEnded
  /// A variable cannot have that name.
  case invalidVariableName(String)
  /// No such place is in the context object, nor can it be made there.
  case noSuchContextPlace(String)
  /// The machine has no such state.
  case noSuchState(StateID)
  /// The state is in another `States` object than the branch.
  case otherScope(StateID)
  /// The state is no Choice.
  case notChoice(StateID)
  /// The Choice has no such rule, counted from 0.
  case noSuchRule(Int)
  /// The Choice has no `Default`.
  case noDefault(StateID)
  /// A Choice only goes where a rule leads.
  case needsRule(StateID)
  /// A Fail state only ends with an error.
  case onlyFails(StateID)
}

extension EditError: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .noSuchBranch: "the branch has ended or has not begun"
    case .notWaiting: "the branch does not wait for a time"
    case .noTask: "the branch does not wait for a task"
    case .executionEnded: "the execution has ended"
    case .invalidVariableName(let name):
      "'\(name)' cannot be the name of a variable: letters, digits and _, at most 80, no digit first, and not states"
    case .noSuchContextPlace(let path): "the context object has no place \(path)"
    case .noSuchState: "the machine has no such state"
    case .otherScope: "that state is in another States object; only a state beside this one can come next"
    case .notChoice: "the state is no Choice"
    case .noSuchRule(let rule): "the Choice has no rule \(rule + 1)"
    case .noDefault: "the Choice has no Default"
    case .needsRule: "a Choice goes where a rule leads: take a rule of it instead"
    case .onlyFails: "a Fail state only ends with an error: go to another state instead"
    }
  }
}

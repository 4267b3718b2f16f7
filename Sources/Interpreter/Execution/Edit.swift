public import JSONModel
public import JSONPathEngine
public import StatesLanguage

/// A value of a visit that a person can change.
public enum VisitValue: String, Sendable, Hashable, CaseIterable {
  case input, effectiveInput, arguments, result, selectedResult, placedResult, output
}

/// A change made by hand: not what AWS would do.
public enum Edit: Sendable, Equatable {
  /// A value of a branch's visit becomes another one.
  case set(VisitValue, JSON, in: BranchID)
  /// A variable becomes another one in a branch and what it starts from then on; one that is not there is made.
  case setVariable(String, JSON, in: BranchID)
  /// A place in the context object, `$$.Execution.Input.x`, has this value from now on for a branch and what it starts.
  ///
  /// What is under `$$.State` and `$$.Task` holds as long as the state is visited.
  case setContext(ReferencePath, JSON, in: BranchID)
  /// A wait, or the wait before a retry, ends now.
  case skipWait(BranchID)
  /// A branch leaves its state as that is, and goes on with another one of the same `States` object.
  case goTo(StateID, in: BranchID)
  /// A Choice takes one of its rules, or `Default` for none, whatever holds.
  case takeRule(Int?, in: BranchID)
  /// The work of a branch's state is done, with this result.
  case complete(JSON, in: BranchID)
  /// A branch's state passes on its input without doing anything more.
  case skip(in: BranchID)
  /// The work of a branch's state fails, to be retried or caught as any other failure.
  case fail(error: String, cause: String?, in: BranchID)
  /// A branch's state is tried again now: a wait before that ends, a task is asked for anew; else the state begins
  /// again with its input.
  case retry(in: BranchID)
  /// The task that a branch waits for times out now.
  case timeOut(in: BranchID)
}

extension Edit {
  /// The branch that is changed.
  public var branch: BranchID {
    switch self {
    case .set(_, _, in: let branch), .setVariable(_, _, in: let branch), .setContext(_, _, in: let branch),
      .skipWait(let branch), .goTo(_, in: let branch), .takeRule(_, in: let branch), .complete(_, in: let branch),
      .skip(in: let branch), .fail(error: _, cause: _, in: let branch), .retry(in: let branch),
      .timeOut(in: let branch):
      branch
    }
  }

  /// Whether it makes the execution go another way than its data and the definition say.
  ///
  /// What comes after it need not be what AWS would ever do. The others only change data or time, which could have been
  /// so.
  public var isForced: Bool {
    switch self {
    case .goTo, .takeRule, .complete, .skip, .fail, .retry, .timeOut: true
    case .set, .setVariable, .setContext, .skipWait: false
    }
  }

  /// What is done, in words, with the names that a machine gives its states.
  public func words(in machine: StateMachine) -> String {
    switch self {
    case .set(let place, _, in: _): "the \(place.rawValue) is set by hand"
    case .setVariable(let name, _, in: _): "$\(name) is set by hand"
    case .setContext(let path, _, in: _): "\(path) is set by hand"
    case .skipWait: "the wait ends by hand"
    case .goTo(let state, in: _): "'\(machine.nameText(of: state))' comes next by hand"
    case .takeRule(let rule?, in: _): "rule \(rule + 1) is taken by hand"
    case .takeRule(nil, in: _): "Default is taken by hand"
    case .complete: "the result is given by hand"
    case .skip: "the state is skipped by hand"
    case .fail(let error, cause: _, in: _): "\(error) is raised by hand"
    case .retry: "the state is tried again by hand"
    case .timeOut: "the task times out by hand"
    }
  }
}

extension StateMachine {
  fileprivate func nameText(of state: StateID) -> String {
    states.indices.contains(state.index) ? self[state].name.text : "?"
  }
}

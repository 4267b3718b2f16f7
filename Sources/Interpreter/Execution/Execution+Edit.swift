public import JSONModel
import StatesLanguage

/// A value of a visit that a person can change.
public enum VisitValue: String, Sendable, Hashable, CaseIterable {
  case input, effectiveInput, arguments, result, selectedResult, placedResult, output
}

/// A change made by hand: not what AWS would do.
public enum Edit: Sendable, Equatable {
  /// A value of a branch's visit becomes another one.
  case set(VisitValue, JSON, in: BranchID)
  /// A variable that a branch sees becomes another one.
  case setVariable(String, JSON, in: BranchID)
  /// A wait, or the wait before a retry, ends now.
  case skipWait(BranchID)
}

/// Why an edit cannot be made.
public enum EditError: Error, Equatable, Sendable {
  /// The branch is not there any more.
  case noSuchBranch(BranchID)
  /// The branch does not wait for a time.
  case notWaiting(BranchID)
  /// No variable of that name is visible in the branch.
  case noSuchVariable(String)
}

extension Execution {
  /// Changes something by hand.
  public mutating func apply(_ edit: Edit) throws(EditError) {
    switch edit {
    case .set(let place, let value, let id):
      try editable(id)
      active.visit[place] = value
    case .setVariable(let name, let value, let id):
      try editable(id)
      guard active.variables[name] != nil else { throw .noSuchVariable(name) }
      active.variables.own[name] = value
    case .skipWait(let id):
      try editable(id)
      switch active.condition {
      case .sleeping, .retrying: resume()
      case .ready, .task, .joining, .finished, .failed: throw .notWaiting(id)
      }
    }
  }

  private mutating func editable(_ id: BranchID) throws(EditError) {
    guard activate(id) else { throw .noSuchBranch(id) }
  }
}

extension Visit {
  /// The data at one stage; nothing where the visit has not come that far or its state has no such field.
  public internal(set) subscript(value: VisitValue) -> JSON? {
    get {
      switch value {
      case .input: input
      case .effectiveInput: effectiveInput
      case .arguments: arguments
      case .result: result
      case .selectedResult: selectedResult
      case .placedResult: placedResult
      case .output: output
      }
    }
    set {
      switch value {
      case .input: input = newValue ?? input
      case .effectiveInput: effectiveInput = newValue
      case .arguments: arguments = newValue
      case .result: result = newValue
      case .selectedResult: selectedResult = newValue
      case .placedResult: placedResult = newValue
      case .output: output = newValue
      }
    }
  }
}

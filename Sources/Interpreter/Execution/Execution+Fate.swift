import HashTreeCollections
import StatesLanguage

/// What a state does with an error.
public enum ErrorFate: Sendable, Equatable {
  /// It is tried again.
  case retried
  /// A rule of `Catch` takes it.
  case caught
  /// It goes on to the state around.
  case passedOn
}

extension Execution {
  /// Whether a branch is about to deal with an error that no state around it retries or catches, so that it ends the
  /// execution.
  public func failsUncaught(_ id: BranchID) -> Bool {
    guard case .running = status, let branch = branch(id), case .recover = branch.visit.stage else { return false }
    guard var failure = branch.visit.failure else { return false }
    var below: BranchID?
    for ancestor in ancestry(of: id).reversed() {
      if let below, case .task(let start)? = childExecution(of: below)?.origin, ancestor.home != branchHome(below) {
        guard case .description = start.end else { return false }
        failure = Self.childFailed
      } else if let below, let run = ancestor.visit.mapRun {
        guard endsRun(run, child: below) else { return false }
        failure = Self.thresholdExceeded
      }
      below = ancestor.id
      let handling = machine[ancestor.visit.state].state.handling
      guard handling.decision(on: failure, after: ancestor.visit.retrierUses) == .passOn else { return false }
      failure.isOfBranch = true
    }
    return true
  }

  /// What the state of a branch does with the error that it is about to deal with; nothing when there is none.
  public func errorFate(of id: BranchID) -> ErrorFate? {
    guard let branch = branch(id), case .recover = branch.visit.stage, let failure = branch.visit.failure else {
      return nil
    }
    return switch machine[branch.visit.state].state.handling.decision(on: failure, after: branch.visit.retrierUses) {
    case .retry: .retried
    case .take: .caught
    case .passOn: .passedOn
    }
  }

  private func branchHome(_ id: BranchID) -> BranchID? { branch(id)?.home }

  /// What a task fails with whose execution has failed.
  private static let childFailed = Failure(error: ErrorName.taskFailed.text, cause: nil, origin: .raised, event: 0)

  private static let thresholdExceeded = Failure(
    error: ErrorName.exceedToleratedFailureThreshold.text,
    cause: nil,
    origin: .raised,
    event: 0
  )

  /// Whether the failure of the child execution that a branch belongs to is one too many for its Map Run.
  private func endsRun(_ id: MapRunID, child branch: BranchID) -> Bool {
    guard var run = runs[id] else { return false }
    run.items.note(childExecution(of: branch)?.itemCount ?? 1, .failed(error: nil, cause: nil))
    return run.exceedsTolerance
  }
}

extension State {
  /// What the state does with an error.
  var handling: ErrorHandling {
    switch self {
    case .task(let state): state.handling
    case .parallel(let state): state.handling
    case .map(let state): state.handling
    case .pass, .choice, .wait, .succeed, .fail: .none
    }
  }
}

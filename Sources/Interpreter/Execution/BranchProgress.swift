package import StatesLanguage

/// How far a branch has come, without the data of its visit.
package struct BranchProgress: Sendable, Equatable {
  /// The branch whose Parallel or Map started it.
  package let parent: BranchID?
  /// The state that it is in.
  package let state: StateID
  /// The stage that it runs next.
  package let stage: Stage
  /// The rule of a Choice that held, from 0.
  package let chosenRule: Int?
  /// The catcher that took an error, from 0.
  package let catcher: Int?
  /// How often the state was retried in this visit.
  package let retryCount: Int
  /// Whether an error has ended the branch.
  package let hasFailed: Bool

  init(of branch: borrowing Branch) {
    parent = branch.parent
    state = branch.visit.state
    stage = branch.visit.stage
    chosenRule = branch.visit.chosenRule
    catcher = branch.visit.catcher
    retryCount = branch.visit.retryCount
    hasFailed = if case .failed = branch.condition { true } else { false }
  }
}

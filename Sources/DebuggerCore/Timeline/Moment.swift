package import Integrations
package import Interpreter
import StatesLanguage

/// What led to one moment of a timeline: with the moment before it, all that is needed to come to it again.
package struct Moment: Sendable, Equatable {
  /// What was done.
  package let action: Action
  /// The stage that ran, when a branch made a step.
  package let step: Step?
  /// Whether the step began the branch's first visit.
  package let isFirstEntry: Bool
  /// What the connectors promised to answer to the tasks that it started.
  package let replies: [Stimulus]
  /// The branches that it gave an error that nobody catches.
  package let faults: [BranchID]
  /// How many events the execution's history has then.
  package let eventCount: Int
  /// Whether a person did it.
  package let isByHand: Bool

  /// The branch and the state that it entered.
  var entry: Entry? {
    guard let step, case .enter = step.stage else { return nil }
    return Entry(branch: step.branch, state: step.state)
  }
}

/// A branch that enters a state.
struct Entry: Equatable {
  let branch: BranchID
  let state: StateID
}

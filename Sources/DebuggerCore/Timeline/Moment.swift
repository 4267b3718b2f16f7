package import Integrations
package import Interpreter
import StatesLanguage

/// What led to one moment of a timeline: with the moment before it, all that is needed to come to it again.
///
/// There are many, and most are steps that nothing outside answers to: so what only some have is behind a reference,
/// and small things stand together.
package struct Moment: Sendable, Equatable {
  /// What was done.
  package let action: Action
  /// The stage that ran, when a branch made a step.
  package let step: Step?
  /// Whether it was a step that began the branch's first visit.
  package let isFirstEntry: Bool
  /// Whether a person did it.
  package let hand: Hand
  /// What came of it outside its own branch.
  private let outcome: Outcome?
  /// How many events the execution's history has then.
  package let eventCount: Int

  /// What only some moments have.
  private final class Outcome: Sendable, Equatable {
    let undertakings: [Undertaking]
    let faults: [BranchID]

    init(_ undertakings: [Undertaking], _ faults: [BranchID]) {
      self.undertakings = undertakings
      self.faults = faults
    }

    static func == (left: Outcome, right: Outcome) -> Bool {
      left === right || left.undertakings == right.undertakings && left.faults == right.faults
    }
  }

  init(
    action: Action,
    step: Step?,
    isFirstEntry: Bool,
    undertakings: [Undertaking],
    faults: [BranchID],
    eventCount: Int,
    hand: Hand
  ) {
    self.action = action
    self.step = step
    self.isFirstEntry = isFirstEntry
    self.hand = hand
    outcome = undertakings.isEmpty && faults.isEmpty ? nil : Outcome(undertakings, faults)
    self.eventCount = eventCount
  }

  /// Whether a person did it.
  package var isByHand: Bool { hand != .none }

  /// Whether anything was undertaken, or failed.
  var hasOutcome: Bool { outcome != nil }

  /// What was undertaken about the tasks that it started.
  package var undertakings: [Undertaking] { outcome?.undertakings ?? [] }

  /// The branches that it gave an error that nobody catches.
  package var faults: [BranchID] { outcome?.faults ?? [] }

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

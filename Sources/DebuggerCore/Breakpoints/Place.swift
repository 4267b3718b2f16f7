import Integrations
import Interpreter
import StatesLanguage

/// A place of a timeline: just before a branch runs a stage of a state.
struct Place: Equatable {
  let branch: BranchID
  let state: StateID
  let stage: Stage

  /// The branch and the state that it is about to enter.
  var entry: Entry? {
    guard case .enter = stage else { return nil }
    return Entry(branch: branch, state: state)
  }
}

extension Moment {
  /// The place that the moment before it is, when a branch made a step.
  var place: Place? { step.map { Place(branch: $0.branch, state: $0.state, stage: $0.stage) } }
}

extension Situation {
  /// The place that it is when a branch leads: before the step that is made next.
  func nextPlace(_ lead: Lead) -> Place? {
    guard case .step(let id)? = nextAction(lead), let stage = execution.stage(of: id) else { return nil }
    return execution.state(of: id).map { Place(branch: id, state: $0, stage: stage) }
  }
}

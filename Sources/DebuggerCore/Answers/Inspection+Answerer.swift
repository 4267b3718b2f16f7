import Integrations
import Interpreter
import StatesLanguage

/// Who answers the task of the branch in focus.
extension Inspection {
  /// Who answers it, or has answered it, in words; nothing when the branch visits no Task, or has not called yet.
  package var answererWords: String? {
    guard let branch = execution.branch(focusedBranch), branch.visit.stage != .enter,
      case .task = execution.machine[branch.visit.state].state
    else { return nil }
    let name = execution.machine[branch.visit.state].name
    guard case .task(let task) = branch.condition else { return pastAnswer(visitsBack: 0)?.words }
    let surroundings = timeline.here.surroundings
    let source = surroundings.sources[task.id]
    if let reason = surroundings.unanswered[task.id] {
      return "\(name) is left to a person: \(reason)" + (source.map { "; the rule is \($0)" } ?? "")
    }
    if let source { return "\(name) is answered by \(source)" }
    if task.child != nil { return "\(name) is answered by the execution that it has started" }
    return surroundings.attends(to: task.id)
      ? "\(name) is answered by itself" : "nobody answers \(name) but a person: no rule is for it"
  }

  /// Who has answered the Task that the branch visited just before, in words; nothing when it was no Task, or none
  /// called.
  package var formerAnswererWords: String? {
    guard let branch = execution.branch(focusedBranch) else { return nil }
    // A branch between two states has left the one that it entered last.
    return pastAnswer(visitsBack: branch.visit.stage == .enter ? 0 : 1)?.words
  }

  /// The last answer to a task of the branch, in the visit that it entered last or in one before.
  private func pastAnswer(visitsBack: Int) -> PastAnswer? {
    var (walk, visits) = (MomentWalk(timeline), 0)
    for index in stride(from: timeline.cursor, to: 0, by: -1) {
      guard visits <= visitsBack, let moment = timeline.moment(index) else { return nil }
      if visits == visitsBack, case .tell(let stimulus, at: _) = moment.action, let task = stimulus.task,
        task.branch == focusedBranch, let state = walk.execution(at: index - 1).branch(task.branch)?.visit.state
      {
        let name = execution.machine[state].name
        return PastAnswer(state: name, answerer: answerer(of: task, by: stimulus, moment, at: index))
      }
      if let step = moment.step, step.branch == focusedBranch, step.stage == .enter { visits += 1 }
    }
    return nil
  }

  private func answerer(of task: TaskID, by stimulus: Stimulus, _ moment: Moment, at index: Int) -> String? {
    if moment.isByHand { return "a person" }
    if case .executionStarted = stimulus { return "the execution that it had started" }
    for earlier in stride(from: index, to: 0, by: -1) {
      guard let moment = timeline.moment(earlier) else { return nil }
      for case .source(task, let words) in moment.undertakings { return words }
      if let step = moment.step, step.branch == focusedBranch, step.stage == .enter { return nil }
    }
    return nil
  }
}

/// An answer that a task has got.
private struct PastAnswer {
  let state: StateName
  /// Who gave it; nothing when nobody says so.
  let answerer: String?

  var words: String? { answerer.map { "\(state) was answered by \($0)" } }
}

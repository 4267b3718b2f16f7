import Integrations
import Interpreter
import StatesLanguage

/// Who answers the task of the branch in focus.
extension Inspection {
  /// Who answers it, or has answered it, in words; nothing when the branch visits no Task, or has not called yet.
  package var answererWords: String? {
    guard let branch = execution.branch(focusedBranch), case .task = execution.machine[branch.visit.state].state else {
      return nil
    }
    let name = execution.machine[branch.visit.state].name
    guard case .task(let task) = branch.condition else { return pastAnswerer.map { "\(name) was answered by \($0)" } }
    if let source = timeline.here.surroundings.sources[task.id] { return "\(name) is answered by \(source)" }
    if let reason = timeline.here.surroundings.unanswered[task.id] { return "\(name) is left to a person: \(reason)" }
    return timeline.here.surroundings.attends(to: task.id)
      ? "\(name) is answered by itself" : "nobody answers \(name) but a person: no rule is for it"
  }

  /// Who answered the last task of the present visit.
  private var pastAnswerer: String? {
    let focus = focusedBranch
    var answer: TaskID?
    for index in stride(from: timeline.cursor, to: 0, by: -1) {
      guard let moment = timeline.moment(index) else { return nil }
      for case .source(let task, let words) in moment.undertakings where task == answer { return words }
      if case .tell(let stimulus, at: _) = moment.action, let task = stimulus.task, task.branch == focus, answer == nil
      {
        if moment.isByHand { return "a person" }
        answer = task
      }
      if let step = moment.step, step.branch == focus, step.stage == .enter { return nil }
    }
    return nil
  }
}

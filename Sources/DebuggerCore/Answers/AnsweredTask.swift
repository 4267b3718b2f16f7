package import Integrations
package import Interpreter
package import StatesLanguage

/// A task that has been answered.
package struct AnsweredTask: Sendable, Equatable {
  /// Its handle.
  package let id: TaskID
  /// Its state.
  package let state: StateID
  /// How often its state had called before in the execution.
  package let invocation: Int
  /// Its state, in the items of the Maps that it was in.
  package let pattern: StatePattern
  /// The answer.
  package let outcome: TaskEnd
}

extension Inspection {
  /// The answers that tasks have got up to this moment, in the order in which they came.
  package var answeredTasks: [AnsweredTask] { answeredTasks(after: 0, upTo: timeline.cursor) }

  /// The last answer up to this moment that some test lets pass.
  package func lastAnsweredTask(where fits: (AnsweredTask) -> Bool) -> AnsweredTask? {
    var end = timeline.cursor
    while end > 0 {
      let start = max(0, end - Timeline.spacing)
      if let found = answeredTasks(after: start, upTo: end).last(where: fits) { return found }
      end = start
    }
    return nil
  }

  private func answeredTasks(after first: Int, upTo last: Int) -> [AnsweredTask] {
    guard first < last else { return [] }
    var walk = MomentWalk(timeline)
    return ((first + 1)...last).compactMap { index in
      guard case .tell(let stimulus, at: _)? = timeline.moment(index)?.action, let id = stimulus.task,
        let outcome = stimulus.taskEnd
      else { return nil }
      let before = walk.execution(at: index - 1)
      guard case .task(let task)? = before.branch(id.branch)?.condition, task.id == id else { return nil }
      let name = before.machine[task.state].name
      return AnsweredTask(
        id: id,
        state: task.state,
        invocation: task.invocation,
        pattern: StatePattern(itemOf: task, in: before) ?? StatePattern(name),
        outcome: outcome
      )
    }
  }
}

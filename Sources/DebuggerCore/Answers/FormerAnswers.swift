import Integrations
import Interpreter
package import JSONModel
package import StatesLanguage

/// What tasks were answered with last in a session, whoever did it and on whatever timeline, by the names of their
/// states.
package struct FormerAnswers: Sendable, Equatable {
  /// What tasks of a state were answered with.
  package struct Entry: Sendable, Equatable {
    /// The last result.
    package var result: JSON?
    /// The last error.
    package var failure: Failure?
  }

  /// An error with a name.
  package struct Failure: Sendable, Equatable {
    /// Its name.
    package let error: String
    /// Its cause, when it has one.
    package let cause: String?
  }

  private var entries: [StateName: Entry] = [:]

  /// What tasks of a state were answered with; nothing when none was answered yet.
  package subscript(state: StateName) -> Entry? { entries[state] }

  /// Notes an answer.
  mutating func note(_ end: TaskEnd, of state: StateName) {
    switch end {
    case .success(let result): entries[state, default: Entry()].result = result
    case .failure(let error, let cause):
      entries[state, default: Entry()].failure = Failure(error: error, cause: cause)
    }
  }
}

extension Debugger {
  /// Notes what a task is answered with, when something does that.
  mutating func noteAnswer(in action: Action) {
    guard case .tell(let stimulus, at: _) = action, let end = stimulus.taskEnd, let task = stimulus.task,
      let state = timeline.here.execution.visit(of: task.branch)?.state
    else { return }
    formerAnswers.note(end, of: machine[state].name)
  }
}

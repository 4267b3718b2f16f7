package import Interpreter

/// What several tasks are told at once.
package enum SharedAnswer: Sendable, Equatable {
  /// An answer.
  case answer(Answer)
  /// That their time is over, whether they have a time limit or not.
  case expiry
}

extension Command {
  /// Answers tasks: one that is alone has commands of its own.
  package init(answering tasks: [TaskID], with answer: SharedAnswer) {
    guard let task = tasks.first, tasks.count == 1 else {
      self = .answerAll(tasks, answer)
      return
    }
    self =
      switch answer {
      case .answer(let answer): .answer(task, answer)
      case .expiry: .edit(.timeOut(in: task.branch))
      }
  }
}

extension SharedAnswer {
  /// Whether a task can be told this.
  package func suits(_ task: PendingTask) -> Bool {
    switch self {
    case .answer(.success), .answer(.failure), .expiry: true
    case .answer(.heartbeat): task.acceptsHeartbeat
    case .answer(.submitted): task.canBeSubmitted
    case .answer(.started): task.canBeTaken
    }
  }
}

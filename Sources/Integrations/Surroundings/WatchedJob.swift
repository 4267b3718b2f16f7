package import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// A job of the simulated services that a task waits for, and what was learnt of it.
package struct WatchedJob: Sendable, Equatable {
  /// A question after a job, and what came of it.
  package struct Poll: Sendable, Equatable {
    /// When it was asked.
    package let at: Instant
    /// What the service calls what the job does.
    package let status: String
  }

  /// The task.
  package let task: TaskID
  /// When it was started.
  package let start: Instant
  /// The questions after it so far, the last ones; each changed status and the one before it are among them.
  package private(set) var polls: [Poll] = []
  /// How often it was asked after.
  package internal(set) var count = 0
  /// When it is asked after next.
  package private(set) var due: Instant

  private let action: ServiceAction
  private let request: TaskCall
  private let answer: CallAnswer
  private let submission: JSON

  init(
    task: TaskID,
    action: ServiceAction,
    request: TaskCall,
    answer: CallAnswer,
    submission: JSON,
    start: Instant
  ) {
    (self.task, self.action, self.request, self.answer) = (task, action, request, answer)
    (self.submission, self.start, due) = (submission, start, start)
    scheduleNext(after: start)
  }

  /// Whether it is the job that its service finds by an identifier.
  package func concerns(_ id: String) -> Bool {
    guard case .api(let question)? = polling?.question else { return false }
    return question.parameters.contains(id)
  }

  /// How it is asked after; nothing when the answer does not say which job was started.
  var polling: JobPolling? { JobPolling(action, call: request, answer: answer, submission: submission) }

  /// Notes that it runs on.
  mutating func note(_ status: String, at now: Instant) {
    if polls.count > 1, polls.suffix(2).allSatisfy({ $0.status == status }) { polls.removeLast() }
    polls.append(Poll(at: now, status: status))
    scheduleNext(after: now)
  }

  private mutating func scheduleNext(after now: Instant) {
    let elapsed = (now.milliseconds - start.milliseconds) / 1000
    let pause = polling?.seconds(beforePoll: count + 1, secondsSinceStart: elapsed) ?? 60
    due = now.adding(seconds: Double(pause))
  }
}

extension JSON {
  /// Whether a text is anywhere in it.
  fileprivate func contains(_ text: String) -> Bool {
    switch self {
    case .string(let own): own == text
    case .array(let elements): elements.contains { $0.contains(text) }
    case .object(let object): object.members.contains { $0.value.contains(text) }
    case .null, .bool, .number: false
    }
  }
}

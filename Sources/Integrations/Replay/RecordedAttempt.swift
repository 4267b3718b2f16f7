import Interpreter
import JSONModel
import StatesLanguage

/// An attempt of a task, what it was asked, and what it answered, as a history tells it.
struct RecordedAttempt: Sendable, Equatable {
  /// What was heard of it; time-outs are not: they are made by the time.
  enum Answer: Sendable, Equatable {
    case started(worker: String?)
    case submitted(JSON)
    case succeeded(JSON)
    case failed(error: String?, cause: String?)
  }

  /// What was asked.
  let request: ScheduledTask
  /// Which attempt of its state's visit it was, from 0.
  let number: Int
  /// How often its state had called before, in all branches and visits.
  let invocation: Int
  /// What was heard, in order.
  var answers: [Answer] = []

  /// All attempts of a history, by the names of their states.
  static func all(in history: RecordedHistory) -> [StateName: [RecordedAttempt]] {
    let index = HistoryIndex(of: history)
    var attempts: [StateName: [RecordedAttempt]] = [:]
    var places: [Int: (state: StateName, index: Int)] = [:]
    for event in history.events {
      if case .taskScheduled(let request) = event.detail, let state = index.states[event.id] {
        let known = attempts[state] ?? []
        let last = places[event.previousID].map { known[$0.index].number }
        attempts[state, default: []].append(
          RecordedAttempt(request: request, number: last.map { $0 + 1 } ?? 0, invocation: known.count)
        )
        places[event.id] = (state, known.count)
      } else if event.detail.isOfTask, let place = places[event.previousID] {
        places[event.id] = place
        if let answer = Answer(event.detail) { attempts[place.state]?[place.index].answers.append(answer) }
      }
    }
    return attempts
  }
}

extension RecordedAttempt.Answer {
  /// The answer that an event tells of.
  fileprivate init?(_ detail: EventDetail) {
    switch detail {
    case .taskStarted(.activity, let worker): self = .started(worker: worker)
    case .taskSubmitted(_, let output): self = .submitted(output)
    case .taskSucceeded(_, let output): self = .succeeded(output)
    case .taskFailed(_, let error, let cause): self = .failed(error: error, cause: cause)
    case .taskStarted, .taskTimedOut, .taskScheduled, .executionStarted, .executionSucceeded, .executionFailed,
      .executionTimedOut, .evaluationFailed, .executionAborted, .executionRedriven, .stateEntered, .stateExited,
      .stateAborted, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed,
      .mapRunStarted, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      return nil
    }
  }

  /// What an execution is told.
  func stimulus(for task: TaskID) -> Stimulus {
    switch self {
    case .started(let worker): .taskStarted(task, worker: worker)
    case .submitted(let output): .taskSubmitted(task, output: output)
    case .succeeded(let output): .taskSucceeded(task, output: output)
    case .failed(let error, let cause): .taskFailed(task, error: error, cause: cause)
    }
  }
}

extension EventDetail {
  /// Whether the event tells what becomes of a task.
  fileprivate var isOfTask: Bool {
    switch self {
    case .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded, .taskFailed, .taskTimedOut: true
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .executionRedriven, .stateEntered, .stateExited, .stateAborted, .parallelStarted,
      .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed, .mapRunStarted, .mapRunRedriven,
      .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      false
    }
  }
}

import Interpreter
import JSONModel
import StatesLanguage

/// What has to be done so that an event is made.
extension Replay {
  /// Why nothing can be done.
  struct Obstacle: Error {
    let reason: Divergence.Reason
  }

  /// What brings the execution nearer to an event.
  func nextAction(toward event: HistoryEvent) -> Result<Action, Obstacle> {
    if case .executionRedriven = event.detail { return redrive(at: event.moment) }
    guard !execution.status.isFinal else { return .failure(Obstacle(reason: .cannotMove)) }
    switch event.detail {
    case .executionAborted(let error, let cause):
      return .success(.tell(.stopped(error: error, cause: cause), at: moment(upTo: event.moment)))
    case .executionTimedOut:
      guard let deadline else { return .failure(Obstacle(reason: .noTimeLimit)) }
      return .success(.tell(.timePassed, at: max(event.moment, deadline)))
    case .executionStarted, .executionSucceeded, .executionFailed, .evaluationFailed, .executionRedriven,
      .stateEntered, .stateExited, .stateAborted, .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded,
      .taskFailed, .taskTimedOut, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded,
      .mapFailed, .mapRunStarted, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      guard let branch = branch(for: event) else { return .failure(Obstacle(reason: .cannotMove)) }
      return nextAction(of: branch, toward: event)
    }
  }

  private func redrive(at moment: Instant) -> Result<Action, Obstacle> {
    guard execution.status.isFinal else { return .failure(Obstacle(reason: .notRedrivable)) }
    return .success(.tell(.redriven, at: max(execution.now, moment)))
  }

  private func nextAction(of branch: Branch, toward event: HistoryEvent) -> Result<Action, Obstacle> {
    switch branch.condition {
    case .ready:
      let moment = moment(upTo: event.moment)
      let isTimed = event.detail.tellsTime && branch.visit.stage.makesEvents && moment > execution.now
      return .success(isTimed ? .tell(.timePassed, at: moment) : .step(branch.id))
    case .sleeping(let until), .retrying(at: let until): return .success(endWait(of: branch, until, at: event.moment))
    case .task(let task): return answer(task, with: event)
    case .joining:
      guard let run = branch.visit.mapRun, let end = runEnd(event) else {
        return .failure(Obstacle(reason: .cannotMove))
      }
      return .success(.tell(.mapRunEnded(run, end), at: moment(upTo: event.moment)))
    case .finished, .failed: return .failure(Obstacle(reason: .cannotMove))
    }
  }

  /// What a task is told, so that an event is made.
  private func answer(_ task: PendingTask, with event: HistoryEvent) -> Result<Action, Obstacle> {
    let moment = moment(upTo: event.moment)
    switch event.detail {
    case .taskStarted(_, let worker): return .success(.tell(.taskStarted(task.id, worker: worker), at: moment))
    case .taskSubmitted(_, let output): return .success(.tell(.taskSubmitted(task.id, output: output), at: moment))
    case .taskSucceeded(_, let output): return .success(.tell(.taskSucceeded(task.id, output: output), at: moment))
    case .taskFailed(_, let error, let cause):
      return .success(.tell(.taskFailed(task.id, error: error, cause: cause), at: moment))
    case .taskTimedOut:
      guard let deadline = BranchCondition.task(task).deadline else { return .failure(Obstacle(reason: .noTimeLimit)) }
      return .success(.tell(.timePassed, at: max(event.moment, deadline)))
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .executionRedriven, .stateEntered, .stateExited, .stateAborted, .taskScheduled,
      .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted, .mapSucceeded, .mapFailed, .mapRunStarted,
      .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      return .failure(Obstacle(reason: .task))
    }
  }

  /// Ends a wait: by the time, or, when that would end others first, which the history has later, by hand.
  private func endWait(of branch: Branch, _ deadline: Instant, at moment: Instant) -> Action {
    let target = max(moment, deadline)
    let others = execution.branches.compactMap { $0.id == branch.id ? nil : $0.condition.deadline }
    let isFirst = others.allSatisfy { $0 > target } && self.deadline.map { $0 > target } ?? true
    return isFirst ? .tell(.timePassed, at: target) : .edit(.skipWait(branch.id))
  }

  /// How a Map Run ended, as an event of its end and the exit of its Map tell it.
  private func runEnd(_ event: HistoryEvent) -> MapRunEnd? {
    if case .mapRunFailed(let error, let cause) = event.detail {
      return .failed(error: ErrorName(error), cause: cause)
    }
    guard case .mapRunSucceeded = event.detail else { return nil }
    let candidates = (index.followers[event.id] ?? []) + (index.followers[event.previousID] ?? [])
    for id in candidates {
      guard case .stateExited(.map, _, let output, let assigned)? = history[id]?.detail else { continue }
      return .succeeded(output: output, assigned: assigned)
    }
    return .succeeded(output: .null, assigned: [])
  }

  /// A moment, or as near to it as the time can pass without ending anything: what ends by the time has its own event.
  private func moment(upTo moment: Instant) -> Instant {
    let last = execution.nextDeadline.map { min(moment, Instant(milliseconds: $0.milliseconds - 1)) } ?? moment
    return max(execution.now, last)
  }

  /// When the definition's own limit of time has passed.
  var deadline: Instant? {
    let start = execution.redrives.last?.moment ?? execution.program.start
    return execution.machine.timeoutSeconds.map { start.adding(seconds: Double($0)) }
  }
}

extension EventDetail {
  /// Whether the time of the event matters for what comes: states know when they were entered, and tasks have limits.
  fileprivate var tellsTime: Bool {
    switch self {
    case .stateEntered, .taskScheduled, .mapRunStarted: true
    case .executionStarted, .executionSucceeded, .executionFailed, .executionTimedOut, .evaluationFailed,
      .executionAborted, .executionRedriven, .stateExited, .stateAborted, .taskStarted, .taskSubmitted,
      .taskSucceeded, .taskFailed, .taskTimedOut, .parallelStarted, .parallelSucceeded, .parallelFailed, .mapStarted,
      .mapSucceeded, .mapFailed, .mapRunRedriven, .mapRunSucceeded, .mapRunFailed, .mapRunAborted, .mapIteration:
      false
    }
  }
}

extension Stage {
  /// Whether the stage enters the state, or begins its work; an error is dealt with as soon as it is there.
  fileprivate var makesEvents: Bool {
    switch self {
    case .enter, .perform: true
    case .inputPath, .parameters, .resultSelector, .resultPath, .assign, .outputPath, .exit, .recover: false
    }
  }
}

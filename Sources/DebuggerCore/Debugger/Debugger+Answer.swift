import Integrations
package import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// Answers by hand, and time that is let pass by hand.
extension Debugger {
  /// Answers a task as a person says.
  ///
  /// A job or a callback is first taken by its service, as nothing can be answered before.
  ///
  /// - Parameters:
  ///   - answer: What is said.
  ///   - id: The task.
  ///   - wallClock: What the wall clock shows.
  ///   - isHeard: Whether a program or a service outside says it, and no person.
  /// - Throws: That it cannot be said to the task.
  mutating func give(
    _ answer: Answer,
    to id: TaskID,
    at wallClock: Instant,
    isHeard: Bool = false
  ) throws(Refusal) {
    try passWaitingTime(at: wallClock)
    guard let task = execution.pendingTasks.first(where: { $0.id == id }) else { throw .noSuchTask(id) }
    if answer == .heartbeat, !task.acceptsHeartbeat { throw .noHeartbeat(id) }
    if case .started = answer, !task.canBeTaken { throw .notTakable(id) }
    if case .submitted = answer, !task.canBeSubmitted { throw .notSubmittable(id) }
    let isByHand = !openCalls.contains(id)
    if answer.endsTask, let submission = submission(of: task) {
      try live(.tell(.taskSubmitted(id, output: submission), at: execution.now), isByHand: isByHand)
    }
    try live(.tell(answer.stimulus(for: id), at: execution.now), isByHand: isByHand, isCredited: isHeard)
    if isAwaited(isHeard: isHeard), movement != nil, !execution.status.isFinal, arrivalAtFault == nil {
      // A movement that was held up by a call goes on, as one does that waited for the time.
      clock.halt()
      stop = .moving
    } else {
      stand(at: arrival(in: id.branch))
    }
  }

  /// Ends what a branch waits for: a wait at once, a task by letting its answer come, or its time run out.
  mutating func skipWait(of id: BranchID) throws(Refusal) {
    guard let branch = execution.branch(id) else { throw .noSuchBranch(id) }
    guard case .task = branch.condition else {
      let ends = try live(.edit(.skipWait(id)), isByHand: true)
      return stand(at: arrival(after: ends, in: id))
    }
    guard let deadline = here.surroundings.waitEnd(of: branch, at: execution.now) else { throw .notWaiting(id) }
    guard here.nextAction(lead) == nil else { throw .branchCanMove }
    guard here.nextDeadline == deadline else { throw .earlierTimer }
    let ends = try letTimePass(to: deadline)
    stand(at: arrival(after: ends, in: id))
  }

  /// Lets the clock go to the next timer, when nothing else can go on.
  mutating func goToNextTimer() throws(Refusal) {
    guard !execution.status.isFinal else { throw .ended }
    guard let deadline = here.nextDeadline else { throw .noTimer }
    guard here.nextAction(lead) == nil else { throw .branchCanMove }
    let isOfTask = here.surroundings.nextChange(after: execution.now) == deadline
    guard isOfTask || execution.branches.contains(where: { $0.condition.deadline != nil }) else {
      throw .onlyTimeLimit(milliseconds: deadline.milliseconds - execution.now.milliseconds)
    }
    let ends = try letTimePass(to: deadline)
    stand(at: arrival(after: ends, in: focus))
  }

  /// Lets the execution's clock go to a moment.
  ///
  /// - Returns: The waits that ended on the way.
  @discardableResult
  mutating func letTimePass(to moment: Instant) throws(Refusal) -> [WaitEnd] {
    try live(.tell(.timePassed, at: moment))
  }

  /// Before an answer, brings the execution's clock to where the session's clock has run.
  mutating func passWaitingTime(at wallClock: Instant) throws(Refusal) {
    guard clock.anchor != nil else { return }
    let now = clock.run(to: wallClock, from: execution.now)
    if now > execution.now { try letTimePass(to: now) }
  }

  /// Whether an answer is what a movement waits for that goes on with it.
  private func isAwaited(isHeard: Bool) -> Bool {
    switch stop {
    case .calling: true
    case .needsAnswer, .moving: isReachable && isHeard
    case .entry, .step, .breakpoint, .cursor, .uncaught, .paused, .edited, .waitEnded, .redriven, .ended, .beginning,
      .frozen, .waitingForTime:
      false
    }
  }

  /// What the service says when it takes a job or a callback, when it has still to do so before the task can end.
  private func submission(of task: PendingTask) -> JSON? {
    guard case .service(let action) = task.resource, !task.isSubmitted else { return nil }
    for case .taskSubmitted(task.id, output: let output) in here.surroundings.replies.map(\.stimulus) { return output }
    return switch action.pattern {
    case .requestResponse: nil
    case .sync, .syncParsed, .waitForTaskToken: Skeleton.submission(of: action)
    }
  }
}

extension PendingTask {
  /// Whether somebody outside can say that it is still alive: it has a token, as a callback and an activity have.
  package var acceptsHeartbeat: Bool { resource.waitsForToken }

  /// Whether a worker can take it: it is an activity's, and nobody has.
  package var canBeTaken: Bool {
    guard case .activity = resource, case .scheduled = phase else { return false }
    return true
  }

  /// Whether its service takes a job or a callback first, and has not yet.
  fileprivate var canBeSubmitted: Bool {
    guard case .service(let action) = resource, action.pattern != .requestResponse else { return false }
    return !isSubmitted
  }

  fileprivate var isSubmitted: Bool {
    if case .submitted = phase { true } else { false }
  }
}

extension Answer {
  /// Whether nothing more can be said after it.
  fileprivate var endsTask: Bool {
    switch self {
    case .success, .failure: true
    case .submitted, .heartbeat, .started: false
    }
  }

  fileprivate func stimulus(for task: TaskID) -> Stimulus {
    switch self {
    case .submitted(let output): .taskSubmitted(task, output: output)
    case .success(let output): .taskSucceeded(task, output: output)
    case .failure(let error, let cause): .taskFailed(task, error: error, cause: cause)
    case .heartbeat: .taskHeartbeat(task)
    case .started(let worker): .taskStarted(task, worker: worker)
    }
  }
}

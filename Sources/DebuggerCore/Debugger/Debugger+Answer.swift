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
    try catchUp(to: wallClock)
    try tell(answer, to: id, hand: openCalls.contains(id) ? .none : .new, isHeard: isHeard)
    goOn(in: id.branch, isHeard: isHeard)
  }

  /// Answers several tasks as a person says, as one thing that is done.
  ///
  /// Those that cannot be answered so are left out, and the log says so.
  ///
  /// - Parameters:
  ///   - answer: What is said to each of them.
  ///   - ids: The tasks, in order.
  ///   - wallClock: What the wall clock shows.
  /// - Throws: That it can be said to none of them.
  mutating func give(_ answer: SharedAnswer, toAll ids: [TaskID], at wallClock: Instant) throws(Refusal) {
    try catchUp(to: wallClock)
    var (answered, refusals) = ([TaskID](), [Refusal]())
    for id in ids {
      do throws(Refusal) {
        try tell(answer, to: id, hand: answered.isEmpty ? .new : .same)
        answered.append(id)
      } catch {
        refusals.append(error)
      }
    }
    guard let first = answered.first else {
      if let refusal = refusals.first { throw refusal }
      return
    }
    if answer == .expiry { log.add(.note, "tasks time out by hand; AWS would not do that") }
    if let refusal = refusals.first {
      log.add(.notice, "\(answered.count) of \(ids.count) tasks were answered; \(refusal.words)")
    }
    goOn(in: first.branch, isHeard: false)
  }

  /// Ends what a branch waits for: a wait at once, a task by letting its answer come, or its time run out.
  mutating func skipWait(of id: BranchID) throws(Refusal) {
    guard let branch = execution.branch(id) else { throw .noSuchBranch(id) }
    guard case .task = branch.condition else {
      let ends = try live(.edit(.skipWait(id)), hand: .new)
      return stand(at: arrival(after: ends, in: id))
    }
    guard let deadline = here.surroundings.waitEnd(of: branch, at: execution.now) else { throw .notWaiting(id) }
    guard here.nextAction(lead) == nil else { throw .branchCanMove }
    guard here.nextDeadline == deadline else { throw .earlierTimer }
    let ends = try letTimePass(to: deadline)
    try tellHeartbeats()
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
    try tellHeartbeats()
    stand(at: arrival(after: ends, in: focus))
  }

  /// Lets the execution's clock go to a moment.
  ///
  /// - Returns: The waits that ended on the way.
  @discardableResult
  mutating func letTimePass(to moment: Instant) throws(Refusal) -> [WaitEnd] {
    try live(.tell(.timePassed, at: moment))
  }

  /// Before something is done, brings the execution's clock to where the session's clock has run.
  ///
  /// A timer that has come due on the way sets going what it held up, which goes on when what is done then is refused.
  mutating func catchUp(to wallClock: Instant) throws(Refusal) {
    guard clock.anchor != nil, !tick(at: wallClock) else { return }
    let now = clock.run(to: wallClock, from: execution.now)
    if now > execution.now { try letTimePass(to: now) }
  }

  private mutating func tell(_ answer: SharedAnswer, to id: TaskID, hand: Hand) throws(Refusal) {
    switch answer {
    case .answer(let answer): try tell(answer, to: id, hand: hand, isHeard: false)
    case .expiry:
      guard execution.waitingTask(id) != nil else { throw .noSuchTask(id) }
      try live(.edit(.timeOut(in: id.branch)), hand: hand)
    }
  }

  /// Says something to a task, after what its service says to it when it has still to.
  private mutating func tell(_ answer: Answer, to id: TaskID, hand: Hand, isHeard: Bool) throws(Refusal) {
    guard let task = execution.waitingTask(id) else { throw .noSuchTask(id) }
    if answer == .heartbeat, !task.acceptsHeartbeat { throw .noHeartbeat(id) }
    if case .started = answer, !task.canBeTaken { throw .notTakable(id) }
    if case .submitted = answer, !task.canBeSubmitted { throw .notSubmittable(id) }
    var hand = hand
    // A call that failed was not taken by its service.
    let isRefused = isHeard && answer.isFailure && openCalls.contains(id)
    if answer.endsTask, !isRefused, let submission = submission(of: task) {
      try live(.tell(.taskSubmitted(id, output: submission), at: execution.now), hand: hand)
      hand = hand.more
    }
    try live(.tell(answer.stimulus(for: id), at: execution.now), hand: hand, isCredited: isHeard)
  }

  /// Goes on after an answer, or stands where it has led to.
  private mutating func goOn(in branch: BranchID, isHeard: Bool) {
    if isAwaited(isHeard: isHeard), movement != nil, !execution.status.isFinal, arrivalAtFault == nil {
      // A movement that was held up by a call goes on, as one does that waited for the time.
      clock.halt()
      stop = .moving
    } else {
      stand(at: arrival(in: branch))
    }
  }

  /// Whether an answer is what a movement waits for that goes on with it.
  private func isAwaited(isHeard: Bool) -> Bool {
    switch stop {
    case .calling: true
    case .needsAnswer: isReachable && isHeard
    case .moving: isHeard
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
  package var canBeSubmitted: Bool {
    guard case .service(let action) = resource, action.pattern != .requestResponse else { return false }
    return !isSubmitted
  }

  fileprivate var isSubmitted: Bool {
    if case .submitted = phase { true } else { false }
  }
}

extension Answer {
  /// Whether nothing more can be said after it.
  var endsTask: Bool {
    switch self {
    case .success, .failure: true
    case .submitted, .heartbeat, .started: false
    }
  }

  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
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

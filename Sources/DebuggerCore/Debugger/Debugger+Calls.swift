package import Integrations
package import Interpreter
import StatesLanguage

/// Tasks that are done outside.
extension Debugger {
  /// Those of branches that are not held, as far as somebody does them now.
  var openCalls: [TaskID] {
    guard !activeCalls.isEmpty else { return [] }
    return here.surroundings.calls.filter { activeCalls.contains(call($0)) && !isHeld($0) }
  }

  /// Those that nobody does now, so that a person has to answer them: they were hung up on, or begun on another
  /// timeline.
  var idleCalls: [TaskID] {
    here.surroundings.calls.filter { !activeCalls.contains(call($0)) }
  }

  /// Who does tasks outside.
  package var caller: (any TaskCaller)? { outside.caller }

  /// What is asked of whom for a task; nothing when it does not wait at the end of the timeline that is walked on.
  package func request(for active: ActiveCall) -> OutsideCall? {
    guard active.fork == forks.current, !timeline.hasFuture else { return nil }
    return outside.call(of: active.task, in: execution)
  }

  /// Whether what is said to a task can be told now: the session stands at the end of the timeline that it belongs to.
  package func canHear(_ active: ActiveCall) -> Bool {
    active.fork == forks.current && !timeline.hasFuture && !isMoving
  }

  /// Takes what a program or a service outside says to a task.
  ///
  /// A movement that it held up goes on: call ``advance(budget:)`` then.
  ///
  /// - Returns: Why it cannot be said to the task, which the log says then; nothing when it was said.
  @discardableResult
  package mutating func hear(_ answer: Answer, to task: TaskID, at wallClock: Instant) -> Refusal? {
    let isOfNobody = here.surroundings.sources[task] == nil
    let path = execution.waitingTask(task).map { execution.path(of: $0) }
    do throws(Refusal) {
      try give(answer, to: task, at: wallClock, isHeard: true)
      if isOfNobody, let path { log.add(answer.endsTask ? .notice : .note, answer.news(of: path)) }
      return nil
    } catch {
      log.add(.refusal, error.words)
      return error
    }
  }

  /// Whether the session stands at the end of its timeline, and no movement is on its way.
  package var isAtEnd: Bool { !timeline.hasFuture && !isMoving }

  /// Whether a movement is under way or waits, so that what comes from outside is followed by more.
  var goesOnByItself: Bool { movement != nil }

  /// Whether a movement is on its way at the end of the timeline, where something new happens at each step.
  var isMovingAtEnd: Bool { !timeline.hasFuture && movement?.direction == .forward && revision == nil }

  /// The execution at the end of the timeline that is walked on.
  package var executionAtEnd: Execution {
    timeline.hasFuture ? execution(at: timeline.count - 1) ?? execution : execution
  }

  /// Has a task done outside, again or after all.
  mutating func begin(callOf task: TaskID) throws(Refusal) {
    guard !timeline.hasFuture else { throw .notAtEnd }
    guard here.surroundings.calls.contains(task) else { throw .noCall(task) }
    guard activeCalls.insert(call(task)).inserted else { throw .isCalled(task) }
    if here.surroundings.needingLeave.contains(task) { hasLeaveToCall = true }
    stand(at: standstill(at: focus) ?? Arrival(stop: .step, focus: focus))
  }

  /// Gives up on tasks that are done outside: a person answers them.
  ///
  /// - Parameter task: Which one; nothing for all.
  /// - Throws: That it is not done outside.
  mutating func hangUp(on task: TaskID?) throws(Refusal) {
    let left = task.map { activeCalls.subtracting([call($0)]) } ?? []
    guard left.count < activeCalls.count || task == nil && hasLeaveToCall else {
      throw task.map { .noCall($0) } ?? .noCalls
    }
    activeCalls = left
    if task == nil { hasLeaveToCall = false }
    guard case .calling = stop else { return }
    stand(at: standstill(at: focus) ?? Arrival(stop: .step, focus: focus))
  }

  /// Notes what the moment that was just lived asks to be done outside, and what is not awaited any more.
  mutating func noteCalls() {
    // Most moments ask for nothing, and looking at each would take long.
    guard !activeCalls.isEmpty || !timeline.here.surroundings.isEmpty else { return }
    guard let moment = timeline.moment(timeline.cursor) else { return }
    for case .call(let task, let needsLeave) in moment.undertakings {
      if !needsLeave || hasLeaveToCall {
        activeCalls.insert(call(task))
      } else {
        log.add(.note, "the service would be called for real: call does that, from now on without asking")
      }
    }
    for case .simulate(let id) in moment.undertakings {
      guard let reason = here.surroundings.unanswered[id], let task = execution.waitingTask(id) else { continue }
      log.add(.note, "\(machine[task.state].name): \(reason)")
    }
    forgetCalls()
  }

  /// Forgets calls that are not awaited any more, and those of timelines that are not there.
  mutating func forgetCalls() {
    guard !activeCalls.isEmpty else { return }
    let (awaited, current, others) = (here.surroundings.calls, forks.current, Set(forks.others.map(\.number)))
    let isAtEnd = !timeline.hasFuture
    activeCalls = activeCalls.filter { call in
      call.fork == current ? !isAtEnd || awaited.contains(call.task) : others.contains(call.fork)
    }
  }

  private func call(_ task: TaskID) -> ActiveCall { ActiveCall(task: task, fork: forks.current) }

  private func isHeld(_ task: TaskID) -> Bool { !frozen.isEmpty && frozen.hold(task.branch, in: execution) }
}

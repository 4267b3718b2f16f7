import Integrations
package import Interpreter

/// A ``Debugger`` that many can talk to, and that lives in time: long movements leave room for a pause, and timers of
/// the real clock come due by themselves.
///
///     let session = DebugSession(Debugger(machine: machine, input: input, now: WallClock.now(), connector: connector))
///     let snapshot = await session.perform(.move(.over, .forward))
package actor DebugSession {
  /// How many moments a movement goes through before others get a turn.
  private static let slice = 1000
  /// How long after a snapshot the next one of a movement that goes on is sent, and how long the clock stands in them.
  private static let pace = Duration.milliseconds(100)

  /// Snapshots of what comes by itself: a movement on its way, a timer that came due, the clock that runs.
  ///
  /// Only the latest one is kept for a reader that is slower.
  package nonisolated let snapshots: AsyncStream<Snapshot>

  private var debugger: Debugger
  private let wallClock: @Sendable () -> Instant
  /// Writes down what comes from outside.
  private let journal: (@Sendable (JournalEntry) -> String?)?
  /// Whether it has been said that the journal is not written any more.
  private var hasComplained = false
  private let continuation: AsyncStream<Snapshot>.Continuation
  private var ticking: Task<Void, Never>?
  private var revision = 0
  /// The tasks that are done outside, by what they belong to.
  private var calls: [ActiveCall: (number: Int, task: Task<Void, Never>)] = [:]
  /// How many were begun: what a call says that was ended is not taken for what the next one says.
  private var callCount = 0
  /// What they have said that could not be told yet, in order.
  private var heard: [(call: ActiveCall, report: CallReport)] = []

  /// Makes a session of a debugger.
  ///
  /// - Parameters:
  ///   - debugger: The session as a value.
  ///   - wallClock: The time outside.
  ///   - journal: Writes down what comes from outside, a command before it has an effect, so that nothing is lost that was
  ///     seen, and says why it cannot; what connectors answer it does not see.
  package init(
    _ debugger: Debugger,
    wallClock: @escaping @Sendable () -> Instant = WallClock.now,
    journal: (@Sendable (JournalEntry) -> String?)? = nil
  ) {
    self.debugger = debugger
    self.wallClock = wallClock
    self.journal = journal
    (snapshots, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  deinit {
    ticking?.cancel()
    for call in calls.values { call.task.cancel() }
    continuation.finish()
  }

  /// What there is to show now.
  package var snapshot: Snapshot {
    revision += 1
    var snapshot = debugger.snapshot
    snapshot.revision = revision
    return snapshot
  }

  /// Carries a command out, with all of the movement that it begins.
  ///
  /// While it moves, other commands are taken: a pause ends the movement, a new movement takes its place.
  ///
  /// - Returns: What there is to show when the session stands still.
  package func perform(_ command: Command) async -> Snapshot {
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(of: command, at: now)) }
    debugger.perform(command, at: now)
    await settle()
    let snapshot = snapshot
    // Who waits for what goes on by itself learns that it does not any more.
    if command == .pause { continuation.yield(snapshot) }
    return snapshot
  }

  /// Takes over what files say now about who answers tasks.
  ///
  /// - Returns: What there is to show then; it is also sent.
  @discardableResult
  package func take(_ change: RulesChange) -> Snapshot {
    debugger.take(change)
    let snapshot = snapshot
    continuation.yield(snapshot)
    return snapshot
  }

  /// Ends what goes on by itself.
  package func close() {
    ticking?.cancel()
    ticking = nil
    for call in calls.values { call.task.cancel() }
    calls = [:]
    continuation.finish()
  }

  /// Goes to the end of the movement that is under way, and lets go on what goes on by itself.
  private func settle() async {
    await move()
    noteEnd()
    watchCalls()
    await tellHeard()
    watchClock()
  }

  /// Writes an entry into the journal; that it cannot is said once.
  private func note(_ entry: JournalEntry) {
    guard let problem = journal?(entry), !hasComplained else { return }
    hasComplained = true
    debugger.complain(problem)
  }

  /// Writes down where all that came before has led to; not while a movement is still on its way.
  private func noteEnd() {
    if journal != nil, !debugger.isMoving { note(debugger.journalEntry) }
  }

  private func move() async {
    var sent = ContinuousClock.now
    while debugger.advance(budget: Self.slice) {
      if sent.duration(to: .now) >= Self.pace {
        continuation.yield(snapshot)
        sent = .now
      }
      await Task.yield()
    }
  }

  /// Lets timers come due as long as the clock runs.
  private func watchClock() {
    guard debugger.isClockRunning, ticking == nil else { return }
    _ = letTimerComeDue()
    ticking = Task { [weak self] in
      while await self?.tick() == true {
        do { try await Task.sleep(for: Self.pace) } catch { return }
      }
    }
  }

  /// Tells the debugger the time, and writes down a time that has an effect: that a timer comes due, or that the clock
  /// begins to run.
  ///
  /// - Returns: Whether a timer came due.
  private func letTimerComeDue() -> Bool {
    let (now, begins) = (wallClock(), debugger.isClockAboutToRun)
    let happened = debugger.tick(at: now)
    if happened || begins { note(.tick(at: now)) }
    return happened
  }

  /// - Returns: Whether the clock still runs.
  private func tick() async -> Bool {
    if letTimerComeDue() {
      await move()
      noteEnd()
      watchCalls()
      await tellHeard()
    }
    if Task.isCancelled { return false }
    continuation.yield(snapshot)
    if !debugger.isClockRunning { ticking = nil }
    return debugger.isClockRunning
  }
}

/// Tasks that are done outside.
extension DebugSession {
  /// Begins what is to be done and is not on its way, and ends what nobody waits for any more.
  private func watchCalls() {
    for (call, begun) in calls where !debugger.activeCalls.contains(call) {
      begun.task.cancel()
      calls[call] = nil
      heard.removeAll { $0.call == call }
    }
    guard let caller = debugger.caller else { return }
    for call in debugger.activeCalls where calls[call] == nil {
      guard let request = debugger.request(for: call) else { continue }
      callCount += 1
      let number = callCount
      let task = Task { [weak self] in
        await caller.perform(request) { [weak self] report in await self?.hear(report, from: call, number) }
        await self?.giveUp(on: call, number)
      }
      calls[call] = (number, task)
    }
  }

  /// Hangs up on a task whose caller has ended and has not said how the task ended: a person has to.
  private func giveUp(on call: ActiveCall, _ number: Int) async {
    guard calls[call]?.number == number, !heard.contains(where: { $0.call == call }) else { return }
    guard debugger.canHear(call) else { return }
    _ = await perform(.call(.hangUp(call.task)))
    continuation.yield(snapshot)
  }

  private func hear(_ report: CallReport, from call: ActiveCall, _ number: Int) async {
    guard calls[call]?.number == number else { return }
    heard.append((call, report))
    await tellHeard()
    watchClock()
    continuation.yield(snapshot)
  }

  /// Tells the debugger what was heard, as far as it stands where that belongs.
  private func tellHeard() async {
    while let index = heard.firstIndex(where: { debugger.canHear($0.call) }) {
      let (call, report) = heard.remove(at: index)
      tell(report, from: call)
      await move()
      noteEnd()
      watchCalls()
    }
  }

  private func tell(_ report: CallReport, from call: ActiveCall) {
    let answer: Answer
    switch report {
    case .note(let text): return debugger.note(text)
    case .submitted(let output): answer = .submitted(output)
    case .succeeded(let output): answer = .success(output: output)
    case .failed(let error, let cause): answer = .failure(error: error, cause: cause)
    }
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(of: .answer(call.task, answer), at: now)) }
    debugger.hear(answer, to: call.task, at: now)
  }
}

import Interpreter

/// The clock: timers come due by themselves as long as it runs.
extension DebugSession {
  /// Lets timers come due as long as the clock runs.
  func watchClock() {
    // Nobody sees the clock between two timers, and the next one may have changed.
    if !isWatched { endTicking() }
    guard !isClosed, debugger.isClockRunning, ticking == nil else { return }
    let isDue = letTimerComeDue()
    ticking = Task { [weak self] in
      if isDue { await self?.passTimers() }
      while let pause = await self?.pause {
        do { try await Task.sleep(for: pause) } catch { return }
        guard await self?.tick() == true else { return }
      }
    }
  }

  private func endTicking() {
    ticking?.cancel()
    ticking = nil
  }

  /// How long until the clock is looked at again; nothing when it need not be.
  private var pause: Duration? {
    guard !isWatched else { return Self.pace }
    return debugger.timeToTimer(at: wallClock())
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
    if Task.isCancelled { return false }
    if letTimerComeDue() { await passTimers() }
    if Task.isCancelled { return false }
    sendSnapshot()
    if !debugger.isClockRunning { ticking = nil }
    return debugger.isClockRunning
  }

  /// Goes on with what a timer that came due has set going, and lets the clock run from then on.
  private func passTimers() async {
    repeat {
      await move()
      noteEnd()
      watchCalls()
      await tellHeard()
      tellObserver()
    } while !isClosed && letTimerComeDue()
    // Who cancelled this task meanwhile, to tick by itself, may have found no clock that runs.
    if Task.isCancelled { watchClock() }
  }
}

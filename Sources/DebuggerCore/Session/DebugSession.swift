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
  private let continuation: AsyncStream<Snapshot>.Continuation
  private var ticking: Task<Void, Never>?
  private var revision = 0

  /// Makes a session of a debugger.
  package init(_ debugger: Debugger, wallClock: @escaping @Sendable () -> Instant = WallClock.now) {
    self.debugger = debugger
    self.wallClock = wallClock
    (snapshots, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  deinit {
    ticking?.cancel()
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
    debugger.perform(command, at: wallClock())
    await move()
    watchClock()
    return snapshot
  }

  /// Ends what goes on by itself.
  package func close() {
    ticking?.cancel()
    ticking = nil
    continuation.finish()
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
    _ = debugger.tick(at: wallClock())
    ticking = Task { [weak self] in
      while await self?.tick() == true {
        do { try await Task.sleep(for: Self.pace) } catch { return }
      }
    }
  }

  /// - Returns: Whether the clock still runs.
  private func tick() async -> Bool {
    if debugger.tick(at: wallClock()) { await move() }
    if Task.isCancelled { return false }
    continuation.yield(snapshot)
    if !debugger.isClockRunning { ticking = nil }
    return debugger.isClockRunning
  }
}

import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("A session that many talk to")
struct DebugSessionTests {
  @Test("a command comes back when its movement has ended")
  func performs() async throws {
    let session = DebugSession(try session(Sample.nested, input: Sample.twoItems)) { .start2024 }
    let snapshot = await session.perform(.move(.continue, .forward))
    #expect(snapshot.stop == .ended)
    #expect(await session.snapshot.moment == snapshot.moment)
  }

  @Test("a pause gets a word in while an endless movement goes on", .timeLimit(.minutes(1)))
  func pauses() async throws {
    var settings = ExecutionSettings()
    settings.limits = .off
    let machine = try session(Self.endless).snapshot.machine
    let debugger = Debugger(machine: machine, input: [:], settings: settings, now: .start2024) { _, _ in [] }
    let session = DebugSession(debugger) { .start2024 }
    async let moved = session.perform(.move(.continue, .forward))
    while await session.snapshot.moment < 5000 { await Task.yield() }
    #expect(await session.perform(.pause).stop == .paused)
    #expect(await moved.stop == .paused)
  }

  @Test("a timer of the real clock comes due by itself, and its snapshots with it", .timeLimit(.minutes(1)))
  func ticks() async throws {
    let clock = FakeClock()
    let session = DebugSession(try session(Sample.wait)) { clock.now }
    _ = await session.perform(.clock(.real))
    #expect(await session.perform(.move(.continue, .forward)).stop == .waitingForTime(until: .after(10)))
    clock.advance(to: .after(11))
    for await snapshot in session.snapshots where snapshot.stop == .ended {
      #expect(snapshot.now == .after(11))
      break
    }
    await session.close()
  }

  private static let endless = #"""
    {"StartAt": "A", "States": {"A": {"Type": "Choice", "Default": "A", "Choices": [
      {"Variable": "$.x", "IsPresent": true, "Next": "B"}]}, "B": {"Type": "Succeed"}}}
    """#
}

/// A wall clock that a test moves.
final class FakeClock: Sendable {
  private let time = Mutex(Instant.start2024)

  var now: Instant { time.withLock { $0 } }

  func advance(to moment: Instant) { time.withLock { $0 = moment } }
}

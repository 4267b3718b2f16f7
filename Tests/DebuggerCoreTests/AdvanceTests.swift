import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import Testing

@Suite("Time is let pass by a duration or to a date")
struct AdvanceTests {
  @Test("by less than the next timer, nothing but the time changes")
  func between() throws {
    var session = try waiting(Sample.wait)
    session.complete(.advance(milliseconds: 4000))
    #expect(session.place == "Sleep exit: waitingForTime")
    #expect(session.snapshot.now == .after(4))
    session.complete(.advance(milliseconds: 6000))
    #expect(session.place == "Sleep exit: waitEnded")
    #expect(session.snapshot.now == .after(10))
    session.complete(.goTo(moment: session.snapshot.moment - 2))
    #expect(session.snapshot.now == .start2024)
  }

  @Test("it stops at the first timer that lets something move, and says what is left")
  func stopsEarly() throws {
    var session = try waiting(ClockModeTests.twoWaits)
    session.complete(.advance(milliseconds: 15_000))
    #expect(session.place == "Both[0]/Short exit: waitEnded")
    #expect(session.snapshot.now == .after(10))
    #expect(session.snapshot.log.last?.text == "something can move; 5 s of it are left")
    #expect(try session.refusal(of: .advance(milliseconds: 5000)) == "a branch can still move; n, s or c moves it")
    #expect(session.snapshot.now == .after(10))
  }

  @Test("to a date")
  func toDate() throws {
    var session = try waiting(Sample.wait)
    session.complete(.advanceTo(try TimeText.instant(parsing: "2024-01-01T00:00:09.5Z")))
    #expect(session.snapshot.now == .after(9.5))
    session.complete(.advanceTo(try TimeText.instant(parsing: "2024-01-02")))
    #expect(session.snapshot.now == .after(10))
    #expect(session.snapshot.log.last?.text == "something can move; 23 h 59 min of it are left")
  }

  @Test("beside a task that waits for a person, time passes all the same, to the end of the execution")
  func besideTask() throws {
    let ask = #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true}"#
    var session = try waiting(#"{"StartAt": "Ask", "TimeoutSeconds": 3600, "States": {"Ask": \#(ask)}}"#)
    session.complete(.advance(milliseconds: 3_599_000))
    #expect(session.place == "Ask exit: needsAnswer")
    session.complete(.advance(milliseconds: 3_599_000))
    #expect(session.place == "Ask exit: ended")
    #expect(session.snapshot.status == .timedOut)
    let words = "the execution has ended; step back first, or restart"
    #expect(try session.refusal(of: .advance(milliseconds: 1)) == words)
  }

  @Test(
    "it goes neither back nor beyond the calendar",
    arguments: [
      (.advance(milliseconds: 0), notLater), (.advance(milliseconds: .min), notLater),
      (.advanceTo(Instant(milliseconds: .min)), notLater), (.advance(milliseconds: .max), beyond),
      (.advanceTo(Instant(milliseconds: .max)), beyond),
    ] as [(Command, String)]
  )
  func outside(_ command: Command, _ words: String) throws {
    var session = try waiting(Sample.wait)
    let before = session.execution
    #expect(try session.refusal(of: command) == words)
    #expect(session.execution == before)
  }

  private static let notLater =
    "the clock already shows 2024-01-01T00:00:00.000Z; only stepping back goes back in time"
  private static let beyond = "the clock ends with the year 9999"

  @Test("with a clock that runs, a duration counts from what it shows")
  func fromShown() throws {
    var session = try waiting(Sample.wait)
    session.complete(.clock(.real))
    _ = session.tick(at: .start2024)
    _ = session.tick(at: .after(5))
    session.complete(.advance(milliseconds: 4000), at: .after(5))
    #expect(session.snapshot.now == .after(9))
  }

  /// A session with a clock that is held, which has come to a wait.
  private func waiting(_ definition: String) throws -> Debugger {
    var session = try session(definition)
    session.complete(.clock(.held))
    try session.press("c")
    return session
  }
}

import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Every moment can be gone back to")
struct TimelineTests {
  @Test("after any commands, each moment is as it was lived, backward and forward", arguments: 0..<40 as Range<UInt64>)
  func livedMoments(_ seed: UInt64) throws {
    var session = try session(
      Sample.busy,
      input: Sample.twoItems,
      answers: ["Quick": [.success(1), .failure("E")]]
    )
    var choices = Choices(seed: seed)
    var lived = [session.execution]
    for _ in 0..<60 {
      let before = session.snapshot.moment
      session.perform(choices.command(for: session.snapshot), at: .start2024)
      if session.snapshot.moment > before, session.snapshot.momentCount == session.snapshot.moment + 1 {
        lived.removeSubrange((before + 1)...)
      }
      while session.advance(budget: 1) { note(session, in: &lived) }
      note(session, in: &lived)
      #expect(session.snapshot.focused != nil)
    }
    session.complete(.goTo(moment: lived.count - 1))
    for moment in lived.indices.reversed() {
      #expect(session.execution == lived[moment])
      #expect(session.execution(at: moment) == lived[moment])
      try session.press(",")
    }
    #expect(session.snapshot.stop == .beginning)
    for moment in lived.indices {
      session.complete(.goTo(moment: moment))
      #expect(session.execution == lived[moment])
    }
  }

  @Test("a known future is not lived again")
  func knownFuture() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    try session.press("c")
    let (end, count) = (session.snapshot, session.snapshot.momentCount)
    try session.press("C")
    #expect(session.snapshot.momentCount == count)
    try session.press("c")
    #expect(session.snapshot.moment == end.moment)
    #expect(session.snapshot.momentCount == count)
    #expect(session.snapshot.history == end.history)
  }

  /// Why the session stands at each moment that it is taken to.
  struct Visited: Sendable {
    let definition: String
    var answers: Answers = [:]
    var breakpoint: StateName?
    let places: [String]
  }

  @Test("a moment that is gone to is as if the session had stopped there", arguments: visited)
  func goTo(_ row: Visited) throws {
    var session = try session(row.definition, answers: row.answers)
    if let state = row.breakpoint { session.complete(.toggleBreakpoint(try session.state(state))) }
    try session.press("c")
    try session.press("c")
    #expect(session.snapshot.momentCount == row.places.count)
    for (moment, place) in row.places.enumerated() {
      session.complete(.goTo(moment: moment))
      #expect(session.place == place)
    }
  }

  static let visited = [
    Visited(
      definition: Sample.wait,
      breakpoint: "Sleep",
      places: [
        "Begin enter: beginning", "Begin exit", "Sleep enter: breakpoint", "Sleep perform", "Sleep exit", "Sleep exit",
        "Done enter", "Done exit", "Done exit: ended",
      ]
    ),
    Visited(
      definition: Sample.retried,
      answers: ["Call": [.failure("Other")]],
      places: [
        "Call enter: beginning", "Call perform", "Call exit", "Call recover", "Call exit", "Sorry enter",
        "Sorry perform", "Sorry recover: uncaught", "Sorry recover: ended",
      ]
    ),
    Visited(
      definition: Sample.retried,
      places: ["Call enter: beginning", "Call perform", "Call exit: needsAnswer"]
    ),
  ]

  @Test("a moment at which a value was changed still says so")
  func edited() throws {
    var session = try session(Sample.wait)
    try session.press("n")
    session.complete(.set(.input, ["a": 2], in: .main))
    let moment = session.snapshot.moment
    try session.press("n")
    session.complete(.goTo(moment: moment))
    #expect(session.place == "Sleep enter: edited")
    session.complete(.goTo(moment: moment - 1))
    #expect(session.place == "Sleep enter")
  }

  @Test("a pause ends a movement where it is")
  func pause() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.perform(.move(.continue, .forward), at: .start2024)
    #expect(session.snapshot.stop == .moving)
    var isMoving = session.advance(budget: 3)
    #expect(isMoving)
    session.perform(.pause, at: .start2024)
    #expect(session.place == "Fan perform: paused")
    isMoving = session.advance(budget: 3)
    #expect(!isMoving)
    #expect(session.snapshot.moment == 3)
  }

  /// Notes the execution of the moment that has been lived, and forgets those that are no longer ahead.
  private func note(_ session: Debugger, in lived: inout [Execution]) {
    let (moment, count) = (session.snapshot.moment, session.snapshot.momentCount)
    if count < lived.count { lived.removeLast(lived.count - count) }
    while lived.count < moment { if let next = session.execution(at: lived.count) { lived.append(next) } }
    if moment < lived.count { lived[moment] = session.execution } else { lived.append(session.execution) }
  }
}

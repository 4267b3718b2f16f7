import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Breakpoints and the cursor stop movements before a state")
struct BreakpointTests {
  @Test("each visit of a state stops continue, in both directions")
  func eachVisit() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.toggleBreakpoint(try session.state("Ship")))
    let forward = ["Fan[1]/Each[0]/Ship enter: breakpoint", "Fan[1]/Each[1]/Ship enter: breakpoint"]
    let onward = try places(pressing: "ccc", in: &session)
    #expect(onward == forward + ["Done exit: ended"])
    let back = try places(pressing: "CCC", in: &session)
    #expect(back == forward.reversed() + ["Prepare enter: beginning"])
  }

  @Test("over and out stop at a breakpoint inside", arguments: ["n", "f"] as [Character])
  func insideAMovement(_ key: Character) throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.toggleBreakpoint(try session.state("B")))
    try session.press("n")
    try session.press(key)
    #expect(session.place == "Fan[0]/B enter: breakpoint")
  }

  @Test("a breakpoint that is taken away stops nothing")
  func takenAway() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    let state = try session.state("Ship")
    session.complete(.toggleBreakpoint(state))
    #expect(session.snapshot.breakpointMarks == [state: .plain])
    session.complete(.toggleBreakpoint(state))
    try session.press("c")
    #expect(session.place == "Done exit: ended")
  }

  @Test("to a state goes to its next visit, and backward to the one before")
  func cursor() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    let sent = try session.state("Sent")
    let both = ["Fan[1]/Each[0]/Sent enter: cursor", "Fan[1]/Each[1]/Sent enter: cursor"]
    var seen: [String] = []
    for direction in [.forward, .forward, .forward, .backward, .backward, .backward] as [Direction] {
      session.complete(.move(.to(sent), direction))
      seen.append(session.place)
    }
    #expect(seen == both + ["Done exit: ended"] + both.reversed() + ["Prepare enter: beginning"])
  }

  @Test("a movement to a state that ends elsewhere says so last", arguments: Unreached.all)
  func unreached(_ row: Unreached) throws {
    var session = try session(row.definition, input: Sample.twoItems)
    if let breakpoint = row.breakpoint { session.complete(.toggleBreakpoint(try session.state(breakpoint))) }
    session.complete(.move(.to(try session.state(row.goal)), row.direction))
    #expect(session.place == row.place)
    #expect(session.snapshot.log.last == LogEntry(kind: .note, text: "\(row.goal) was not reached"))
  }

  @Test("a movement to a state that waits for the clock has not ended")
  func waits() throws {
    var session = try session(Sample.wait)
    session.complete(.clock(.real))
    session.complete(.move(.to(try session.state("Done")), .forward))
    #expect(session.snapshot.log.last?.text == "waiting until 2024-01-01T00:00:10.000Z")
    let due = session.tick(at: .start2024) || session.tick(at: .after(10))
    #expect(due)
    while session.advance(budget: 1) {}
    #expect(session.place == "Done enter: cursor")
  }

  /// A movement to a state that does not come to it.
  struct Unreached: Sendable {
    let definition: String
    var breakpoint: StateName?
    let goal: StateName
    var direction = Direction.forward
    let place: String

    static let all = [
      Unreached(definition: Sample.retried, goal: "Done", place: "Call exit: needsAnswer"),
      Unreached(definition: Sample.nested, breakpoint: "B", goal: "Done", place: "Fan[0]/B enter: breakpoint"),
      Unreached(definition: Sample.nested, goal: "Prepare", place: "Done exit: ended"),
      Unreached(definition: Sample.wait, goal: "Begin", direction: .backward, place: "Begin enter: beginning"),
    ]
  }

  @Test("breakpoints stay after a restart")
  func restart() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.toggleBreakpoint(try session.state("B")))
    try session.press("c")
    session.complete(.restart)
    #expect(session.place == "Prepare enter: entry")
    #expect(session.snapshot.momentCount == 1)
    try session.press("c")
    #expect(session.place == "Fan[0]/B enter: breakpoint")
  }

  private func places(pressing keys: String, in session: inout Debugger) throws -> [String] {
    var places: [String] = []
    for key in keys {
      try session.press(key)
      places.append(session.place)
    }
    return places
  }
}

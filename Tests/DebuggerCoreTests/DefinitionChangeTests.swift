import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("The definition is changed under a session, which goes on")
struct DefinitionChangeTests {
  private static let before = definition(wait: 10, last: "1")

  private static func definition(wait: Int, last: String) -> String {
    #"""
    {"StartAt": "Begin", "States": {
      "Begin": {"Type": "Pass", "Next": "Fan"},
      "Fan": {"Type": "Parallel", "Next": "Last", "Branches": [
        {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": \#(wait), "End": true}}},
        {"StartAt": "Note", "States": {"Note": {"Type": "Pass", "End": true}}}]},
      "Last": {"Type": "Pass", "Result": \#(last), "End": true}}}
    """#
  }

  private func machine(_ text: String) throws -> StateMachine {
    try #require(DefinitionLoader.load(Array(text.utf8)).machine)
  }

  @Test("a state that has not been entered is changed: all of the past stays")
  func future() throws {
    var session = try session(Self.before)
    session.complete(.move(.to(try session.state("Last")), .forward))
    let (moment, history) = (session.snapshot.moment, session.snapshot.history)
    session.complete(.adopt(try machine(Self.definition(wait: 10, last: "2"))))
    #expect(session.snapshot.moment == moment && session.snapshot.history == history)
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: 2))
    session.complete(.fork(.change(to: 1)))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: 1))
  }

  @Test("a state inside a Parallel is changed: the past stays up to its entry")
  func past() throws {
    var session = try session(Self.before)
    try session.press("c")
    session.complete(.adopt(try machine(Self.definition(wait: 20, last: "1"))))
    #expect(session.place == "Fan[0]/Sleep enter")
    try session.press("c")
    #expect(session.execution.now == .after(20))
  }

  @Test("taking it back leads to the definition of before, and doing it again to the new one")
  func undo() throws {
    var session = try session(Self.before)
    try session.press("n")
    session.complete(.adopt(try machine(Self.definition(wait: 10, last: "2"))))
    session.complete(.undo)
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: 1))
  }

  @Test("a long past is lived again in slices, and a pause on the way keeps the definition of before")
  func slices() throws {
    var session = try session(Self.before)
    try session.press("c")
    let (moment, changed) = (session.snapshot.moment, try machine(Self.definition(wait: 10, last: "2")))
    session.perform(.adopt(changed), at: .start2024)
    #expect(session.advance(budget: 3) && session.isMoving && session.snapshot.moment == moment)
    session.perform(.pause, at: .start2024)
    #expect(!session.isMoving && session.snapshot.machine != changed && session.snapshot.forks.count == 1)
    #expect(session.snapshot.log.last?.text == "the definition of before stays")
    session.perform(.adopt(changed), at: .start2024)
    var slices = 0
    while session.advance(budget: 3) { slices += 1 }
    #expect(slices > 2 && session.snapshot.machine == changed)
    #expect(session.place == "Last enter")
  }

  @Test("another movement takes the place of an adoption that is under way")
  func interrupted() throws {
    var session = try session(Self.before)
    try session.press("c")
    session.perform(.adopt(try machine(Self.definition(wait: 10, last: "2"))), at: .start2024)
    try session.press("N")
    #expect(session.snapshot.forks.count == 1 && session.place == "Last enter")
  }

  @Test("it is taken back before what was done by hand in the past that stays")
  func undoBeforeEdits() throws {
    var session = try session(Self.before)
    session.complete(.setVariable("x", 1, in: .main))
    try session.press("n")
    session.complete(.adopt(try machine(Self.definition(wait: 10, last: "2"))))
    session.complete(.undo)
    #expect(session.snapshot.fork == 1 && session.execution.branch(.main)?.variables["x"] == 1)
    session.complete(.undo)
    #expect(session.execution.branch(.main)?.variables["x"] == nil)
  }

  @Test("breakpoints find their states in the changed definition")
  func breakpoints() throws {
    var session = try session(Self.before)
    session.complete(.breakpoint(.set(try BreakpointRule(parsing: "break Last"))))
    let last = #""Last": {"Type": "Pass", "Comment": "stands first", "End": true}, "Begin": {"#
    let other = Self.before.replacing(#""Begin": {"#, with: last)
      .replacing(",\n      \"Last\": {\"Type\": \"Pass\", \"Result\": 1, \"End\": true}", with: "")
    session.complete(.adopt(try machine(other)))
    try session.press("c")
    #expect(session.place == "Last enter: breakpoint")
  }

  @Test("the same definition changes nothing")
  func same() throws {
    var session = try session(Self.before)
    #expect(try session.refusal(of: .adopt(try machine(Self.before))) == "the definition is the same as before")
  }
}

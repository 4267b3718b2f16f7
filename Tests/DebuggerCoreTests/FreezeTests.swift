import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A branch that is frozen does not move, and nothing inside it")
struct FreezeTests {
  @Test("the others go on without it, and then the session says what is held")
  func goesOn() throws {
    var session = try inFan()
    let held = try session.branch("Fan[0]")
    session.complete(.freeze(held))
    #expect(session.snapshot.frozen == [held])
    #expect(session.snapshot.branches.filter(\.isFrozen).map(\.path) == ["Fan[0]"])
    try session.press("c")
    #expect(session.place == "Fan[0]/A enter: frozen")
    #expect(session.snapshot.stop == .frozen([held]))
    #expect(session.snapshot.log.last?.text == "only a frozen branch can go on")
    #expect(session.snapshot.branches.map(\.path) == ["", "Fan[0]"])
    #expect(session.execution.branch(held)?.visit.stage == .enter)
    session.complete(.thaw(held))
    #expect(session.place == "Fan[0]/A enter")
    try session.press("c")
    #expect(session.place == "Done exit: ended")
  }

  @Test("what is inside a frozen branch is held with it")
  func inside() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.move(.to(try session.state("Ship")), .forward))
    session.complete(.freeze(try session.branch("Fan[1]")))
    let frozen = session.snapshot.branches.filter(\.isFrozen).map(\.path)
    #expect(frozen == ["Fan[1]", "Fan[1]/Each[0]", "Fan[1]/Each[1]"])
    try session.press("c")
    #expect(session.place == "Fan[1]/Each[0]/Ship enter: frozen")
    #expect(try session.refusal(of: .move(.stage, .forward)) == "the branch is frozen; thaw it first")
  }

  @Test("commands that move the branch in focus are refused while it is frozen, those that move others are not")
  func focus() throws {
    var session = try inFan()
    session.complete(.freeze(try session.branch("Fan[0]")))
    for motion in [Motion.stage, .over, .into, .out] {
      #expect(try session.refusal(of: .move(motion, .forward)) == "the branch is frozen; thaw it first")
    }
    session.complete(.move(.event, .forward))
    #expect(session.place == "Fan[1]/Each parameters")
    session.complete(.move(.intoBranch(1), .forward))
    #expect(session.place == "Fan[1]/Each[1]/Ship enter")
  }

  @Test("a known future in which it moves is not lived again, and its past is")
  func knownFuture() throws {
    var session = try inFan()
    let held = try session.branch("Fan[0]")
    try session.press("c")
    try session.press("C")
    try session.press("s")
    try session.press("s")
    session.complete(.freeze(held))
    try session.press("c")
    #expect(session.place == "Fan[0]/A enter: frozen")
    try session.press("C")
    #expect(session.place == "Prepare enter: beginning")
    #expect(session.snapshot.frozen.isEmpty)
    try session.press("c")
    #expect(session.place == "Fan[0]/A enter: frozen")
    #expect(session.snapshot.frozen == [held])
  }

  @Test("its waits go on, but time does not jump for it alone")
  func waits() throws {
    var session = try session(ClockModeTests.twoWaits)
    try session.follow("i1")
    session.complete(.freeze(try session.branch("Both[0]")))
    try session.press("c")
    #expect(session.place == "Both[0]/Short enter: frozen")
    #expect(session.execution.now == .after(20))
    #expect(session.execution.branch(try session.branch("Both[0]"))?.visit.stage == .enter)
    session.complete(.restart)
    try session.follow("t Then")
    let long = try session.branch("Both[1]")
    session.complete(.freeze(long))
    try session.press("c")
    #expect(session.place == "Both perform: frozen")
    #expect(session.execution.now == .after(10))
    session.complete(.nextTimer)
    #expect(session.execution.branch(long)?.condition == .ready)
    #expect(session.place == "Both[1]/Long exit: waitEnded")
    session.complete(.thawAll)
    try session.press("c")
    #expect(session.place == "Both exit: ended")
  }

  @Test("an answer that a mock has given to it waits with it; one of a person does not")
  func answers() throws {
    let answers: Answers = ["Ask": [.success(1)]]
    var session = try session(Sample.callback, answers: answers)
    try session.follow("i0")
    session.complete(.freeze(try session.branch("Both[0]")))
    try session.press("c")
    #expect(session.place == "Both[0]/Ask enter: frozen")
    session.complete(.thawAll)
    session.complete(.focus(try session.branch("Both[0]")))
    for _ in 0..<3 { try session.press(".") }
    #expect(session.snapshot.pendingTasks.count == 1)
    session.complete(.freeze(try session.branch("Both[0]")))
    try session.press("c")
    #expect(session.place == "Both[0]/Ask exit: frozen")
    session.complete(.answer(try #require(session.snapshot.pendingTasks.first).id, .success(output: 2)))
    session.complete(.thawAll)
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: [2, [:]]))
  }

  @Test("a branch that has ended is no longer frozen")
  func ended() throws {
    var session = try session(Self.failing)
    try session.follow("i1")
    session.complete(.freeze(try session.branch("Both[0]")))
    session.complete(.move(.to(try session.state("Caught")), .forward))
    #expect(session.place == "Both[1]/No recover: uncaught" || session.place == "Caught enter: cursor")
    #expect(try session.refusal(of: .thawAll) == "no branch is frozen")
  }

  @Test("what cannot be frozen or thawed is refused")
  func refusals() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    let other = BranchID(number: 7)
    #expect(try session.refusal(of: .freeze(other)) == "the branch has ended or has not begun")
    #expect(try session.refusal(of: .thaw(.main)) == "the branch is not frozen")
    #expect(try session.refusal(of: .thawAll) == "no branch is frozen")
    try session.press("c")
    #expect(try session.refusal(of: .freeze(.main)) == "the execution has ended; step back first, or restart")
  }

  @Test("an execution that begins again has nothing frozen")
  func restarted() throws {
    var session = try inFan()
    session.complete(.freeze(.main))
    session.complete(.restart)
    #expect(session.snapshot.frozen.isEmpty)
    try session.press("c")
    #expect(session.place == "Done exit: ended")
  }

  private func inFan() throws -> Debugger {
    var session = try session(Sample.nested, input: Sample.twoItems)
    try session.press("s")
    try session.press("s")
    return session
  }

  /// A branch that fails beside another one; the Parallel catches it.
  private static let failing = #"""
    {"StartAt": "Both", "States": {
      "Both": {"Type": "Parallel", "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}],
        "Branches": [
          {"StartAt": "Yes", "States": {"Yes": {"Type": "Pass", "End": true}}},
          {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "E"}}}]},
      "Caught": {"Type": "Succeed"}}}
    """#
}

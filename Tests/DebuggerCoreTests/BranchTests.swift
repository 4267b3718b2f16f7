import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A person chooses which branch moves")
struct BranchTests {
  @Test("the branch in focus moves, the others are held")
  func focus() throws {
    var session = try inFan()
    session.complete(.focus(try session.branch("Fan[1]")))
    try session.press("n")
    #expect(session.place == "Fan[1]/Each[0]/Ship enter" || session.place == "Fan perform")
    #expect(session.snapshot.branches.first { $0.path == "Fan[0]" }?.branch.visit.stage == .enter)
  }

  @Test("looking at another branch moves nothing and forgets nothing")
  func looking() throws {
    var session = try inFan()
    try session.press("n")
    try session.press(",")
    let before = session.snapshot
    session.complete(.focus(try session.branch("Fan[1]")))
    #expect(session.snapshot.momentCount == before.momentCount)
    #expect(session.snapshot.moment == before.moment)
    #expect(session.place == "Fan[1]/Each enter")
  }

  @Test("moving another branch than the one that moved before forgets the future")
  func otherBranch() throws {
    var session = try inFan()
    try session.press("n")
    try session.press("N")
    session.complete(.focus(try session.branch("Fan[1]")))
    try session.press(".")
    #expect(session.place == "Fan[1]/Each parameters")
    #expect(session.snapshot.momentCount == session.snapshot.moment + 1)
    #expect(session.snapshot.branches.first { $0.path == "Fan[0]" }?.branch.visit.stage == .enter)
  }

  @Test("the stack leads from the main line to the branch in focus")
  func stack() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    session.complete(.move(.to(try session.state("Sent")), .forward))
    #expect(session.snapshot.stack.map(\.label) == ["Main", "Fan[1]", "Each[0]"])
    #expect(session.snapshot.stack.map(\.path) == ["", "Fan[1]", "Fan[1]/Each[0]"])
    #expect(session.snapshot.branches.map(\.path) == ["", "Fan[1]", "Fan[1]/Each[0]", "Fan[1]/Each[1]"])
  }

  private func inFan() throws -> Debugger {
    var session = try session(Sample.nested, input: Sample.twoItems)
    try session.press("s")
    try session.press("s")
    return session
  }
}

import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Of what others do with the same session, the screen says")
struct CompanyTests {
  /// A session in which all of it waits, with the keys at the graph.
  private func waiting(width: Int = 120, height: Int = 40) throws -> ScreenSession {
    let size = Size(width: width, height: height)
    var session = try ScreenSession(InboxScreens.definition, input: InboxScreens.input, size: size)
    for line in ["clock held", "continue"] {
      session.type(":" + line)
      try session.press("Enter")
    }
    return session
  }

  @Test("what was answered, and a form that is open stays and says it, too")
  func answered() throws {
    var session = try waiting()
    try session.press("5 g g a")
    let task = try #require(session.model.inbox.row?.task)
    session.hear(.success(output: 1), to: task.id)
    #expect(session.status.contains("answered by another: Send[1]/Weigh succeeded"))
    guard case .answer(let form)? = session.model.overlay else { return #expect(Bool(false), "the form is gone") }
    #expect(form.end == "answered by another: Send[1]/Weigh succeeded")
    let commands = session.commands
    try session.press("Enter")
    #expect(session.model.overlay == nil && session.commands == commands)
  }

  @Test("that a value that is being changed is not the one that would be set any more")
  func editing() throws {
    var session = try ScreenSession()
    try session.press("3 j j e")
    guard case .editor? = session.model.overlay else { return #expect(Bool(false), "\(session.text)") }
    var others = session.debugger
    others.perform(.toggleBreakpoint(StateID(index: 0)), at: Instant(milliseconds: 0))
    session.send(.snapshot(others.snapshot))
    #expect(session.text.contains("Enter set"), "what changes nothing about it changes nothing here")
    others.perform(.move(.over, .forward), at: Instant(milliseconds: 0))
    while others.advance(budget: 1000) {}
    session.send(.snapshot(others.snapshot))
    #expect(session.text.contains("the execution has moved meanwhile"))
    try session.press("Enter")
    #expect(session.model.overlay == nil && session.commands.isEmpty)
  }

  @Test("who holds it, and how many are attached", arguments: [80, 120])
  func holder(_ width: Int) throws {
    var session = try ScreenSession(size: Size(width: width, height: 24))
    session.show { $0.company = SessionCompany(others: 2, hasMoved: true) }
    #expect(session.text.contains("PAUSED +2 attached"))
    #expect(session.status.contains("held by an attached debugger"))
    session.show { $0.company = SessionCompany(others: 2) }
    #expect(!session.status.contains("held"))
    session.show { $0.company = SessionCompany() }
    #expect(!session.text.contains("attached"))
  }

  @Test("that something has come later than the moment that is looked at, until that is the last one again")
  func later() throws {
    var session = try waiting()
    try session.press("N 2")
    let (moment, cursor) = (session.model.snapshot.moment, session.model.source.cursor)
    session.showNews("answered by another: Send[1]/Weigh succeeded") { $0.momentCount += 3 }
    let words = "came later: answered by another: Send[1]/Weigh succeeded"
    #expect(session.status.contains(words))
    try session.press("j")
    #expect(session.status.contains(words), "a key does not take it away")
    #expect(session.model.snapshot.moment == moment && session.model.source.cursor.selection == cursor.selection + 1)
    session.type(":next-stop")
    try session.press("Enter")
    #expect(!session.text.contains("came later"))
  }

  @Test("the cursors go along with what comes from outside as long as the user has not moved them")
  func following() throws {
    var session = try waiting()
    let task = try #require(session.task("Tell"))
    session.hear(.success(output: 1), to: task)
    #expect(session.cursorName == session.focusName)
    try session.press("k k k")
    let cursor = session.model.cursorState
    session.hear(.success(output: 1), to: try #require(session.task("Weigh")))
    #expect(session.model.cursorState == cursor)
    #expect(session.status.contains("answered by another: Send[1]/Weigh succeeded; o shows where it stands"))
    try session.press("o")
    #expect(session.cursorName == session.focusName)
  }

  @Test("nothing moves below a dialog or a line that is typed; when that is over, the cursors catch up")
  func typing() throws {
    for opening in [":", "?", "g"] {
      var session = try waiting()
      session.type(opening)
      let cursor = session.model.cursorState
      session.hear(.success(output: 1), to: try #require(session.task("Tell")))
      #expect(session.model.cursorState == cursor)
      try session.press("Esc")
      #expect(session.cursorName == session.focusName)
    }
  }

  @Test("a movement of one's own is followed wherever the cursors were")
  func moving() throws {
    var session = try ScreenSession()
    try session.press("j j j n")
    #expect(session.cursorName == session.focusName)
  }
}

extension ScreenSession {
  fileprivate var cursorName: String? { model.cursorState.map { model.snapshot.machine[$0].name.text } }

  fileprivate var focusName: String? {
    model.snapshot.focused.map { model.snapshot.machine[$0.branch.visit.state].name.text }
  }

  fileprivate func task(_ name: String) -> TaskID? {
    model.snapshot.pendingTasks.first { model.snapshot.machine[$0.state].name.text == name }?.id
  }

  /// Shows the same moment, with something otherwise.
  fileprivate mutating func show(_ change: (inout Snapshot) -> Void) {
    var snapshot = model.snapshot
    change(&snapshot)
    send(.snapshot(snapshot))
  }

  /// Shows the same moment, with something otherwise, and a line that is told at once.
  fileprivate mutating func showNews(_ text: String, _ change: (inout Snapshot) -> Void) {
    show {
      $0.log.append(LogEntry(kind: .notice, text: text))
      change(&$0)
    }
  }
}

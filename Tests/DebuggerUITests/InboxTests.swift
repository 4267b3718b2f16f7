import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The list of what waits is an inbox")
struct InboxTests {
  /// A session in which all of it waits, with the keys at the list.
  private func waiting(width: Int = 120, height: Int = 40) throws -> ScreenSession {
    let size = Size(width: width, height: height)
    var session = try ScreenSession(InboxScreens.definition, input: InboxScreens.input, size: size)
    for line in ["clock held", "continue"] {
      session.type(":" + line)
      try session.press("Enter")
    }
    try session.press("5 g g")
    #expect(session.model.inbox.rows.map(\.name) == ["Weigh", "Tell", "Confirm", "Confirm", "Confirm", "Cool down"])
    return session
  }

  private func ids(_ session: ScreenSession, _ name: String) -> [TaskID] {
    session.model.inbox.rows.filter { $0.name == name }.compactMap(\.task?.id)
  }

  @Test("Space marks the task of a row and goes on; a wait cannot be marked; a answers all that are marked")
  func marks() throws {
    var session = try waiting()
    try session.press("Space Space G Space")
    #expect(session.status.contains("only a task can be marked"))
    #expect(session.model.inbox.words == "6, 2 marked")
    try session.press("a")
    #expect(session.text.contains("Answer 2 tasks"))
    try session.press("Ctrl-U")
    session.type(#"{"ok": 1}"#)
    let tasks = ids(session, "Weigh") + ids(session, "Tell")
    try session.press("Enter")
    #expect(session.commands.last == .answerAll(tasks, .answer(.success(output: ["ok": 1]))))
    #expect(session.model.inbox.words == "4" && session.model.inbox.marked.isEmpty)
  }

  @Test("a filter shows only what has a text in its way, its kind or what it calls; * marks what is shown")
  func filter() throws {
    var session = try waiting()
    try session.press("/")
    session.type("sqs")
    #expect(session.model.inbox.rows.map(\.name) == ["Confirm", "Confirm", "Confirm"])
    try session.press("Enter *")
    #expect(session.model.inbox.words == "/sqs 3 of 6, 3 marked")
    let tasks = ids(session, "Confirm")
    try session.press("a F2")
    try session.press("Enter")
    #expect(session.commands.last == .answerAll(tasks, .answer(.failure(error: "States.TaskFailed", cause: nil))))
    #expect(session.model.inbox.rows.isEmpty && session.text.contains("nothing that waits has 'sqs'"))
    try session.press("/ Esc")
    #expect(session.model.inbox.words == "3")
  }

  @Test(
    "a filter knows ways and kinds, and capitals when some are typed",
    arguments: [
      ("parcel[1]", 1), ("activity", 1), ("callback", 4), ("wait", 5), ("confirm", 3), ("Confirm", 3), ("CONFIRM", 0),
    ]
  )
  func filtered(_ text: String, _ count: Int) throws {
    var session = try waiting()
    try session.press("/")
    session.type(text)
    #expect(session.model.inbox.rows.count == count)
  }

  @Test("* again takes the marks away; marks do not outlive their tasks")
  func markAll() throws {
    var session = try waiting()
    try session.press("*")
    #expect(session.model.inbox.marked.count == 5)
    session.type(":succeed task:Confirm 1")
    try session.press("Enter")
    #expect(session.model.inbox.marked.count == 2)
    try session.press("5 *")
    #expect(session.model.inbox.marked.isEmpty)
  }

  @Test("a heartbeat goes to those that take one, and their marks stay; expire now to all")
  func otherAnswers() throws {
    var session = try waiting()
    try session.press("* a F2 F2 Enter")
    let all = session.model.inbox.rows.compactMap(\.task?.id)
    #expect(session.commands.last == .answerAll(all, .answer(.heartbeat)))
    #expect(session.model.inbox.marked.count == 5)
    try session.press("a F2 F2 F2 Enter")
    #expect(session.commands.last == .answerAll(all, .expiry))
    try session.press("u")
    #expect(session.model.snapshot.pendingTasks.count == 5)
  }

  @Test("the form of marked tasks follows the list: those that went away are not counted and not answered")
  func following() throws {
    var session = try waiting()
    try session.press("* a")
    #expect(session.text.contains("Answer 5 tasks"))
    let left = ids(session, "Confirm")
    session.answerOutside(ids(session, "Weigh") + ids(session, "Tell"))
    #expect(session.text.contains("Answer 3 tasks") && session.text.contains("2 of 5 do not wait any more"))
    try session.press("Enter")
    #expect(session.commands.last == .answerAll(left, .answer(.success(output: [:]))))
  }

  @Test("a stands first among the hints of the list, wherever the execution stands")
  func hints() throws {
    var session = try waiting(width: 80, height: 24)
    for keys in ["", "*"] {
      try session.press(keys)
      for stop in [session.model.snapshot.stop, .paused, .step] {
        session.stand(stop)
        #expect(session.hints.hasPrefix(" a answer"), "\(session.hints)")
      }
    }
  }

  @Test("what is copied of several tasks is shown a line each, cut at its end, and copied whole")
  func preview() throws {
    var session = try waiting(width: 80, height: 24)
    try session.press("* Y j j")
    #expect(!session.text.contains("^J"))
    let shown = session.text.split(separator: "\n").filter { $0.contains("aws stepfunctions send-task-success") }
    #expect(shown.count == 3 && shown.allSatisfy { $0.contains("\u{2026}") }, "\(session.text)")
    #expect(session.text.contains("\u{2026} 2 more"))
    try session.press("Enter")
    guard case .copy(let text)? = session.requests.last else { return #expect(Bool(false), "nothing was copied") }
    #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("--task-output '{}'") })
  }

  @Test("the form begins with what the state got last")
  func former() throws {
    var session = try waiting()
    session.type(#":succeed task:Each*[0]/Confirm {"signed": true}"#)
    try session.press("Enter 5 /")
    session.type("confirm")
    try session.press("Enter a")
    guard case .answer(let form)? = session.model.overlay else { return #expect(Bool(false), "no form") }
    #expect(form.output.text == #"{"signed":true}"#)
  }

  @Test("Y copies how a task is answered, y its token; several at once line by line")
  func copying() throws {
    var session = try waiting()
    let token = try #require(session.model.inbox.rows.first?.task?.token)
    try session.press("y Y u")
    #expect(session.requests == [.copy(token), .copy(token)])
    try session.press("Y j j Enter")
    let success = "aws stepfunctions send-task-success --task-token \(token) --task-output '{}'"
    #expect(session.requests.last == .copy(success))
    try session.press("Space Space Y H")
    guard case .copy(let text)? = session.requests.last else { return #expect(Bool(false), "nothing was copied") }
    #expect(text.split(separator: "\n").count == 2 && text.contains("SendTaskHeartbeat"))
    #expect(session.status.contains("copied of 2 tasks: curl: heartbeat"))
    try session.press("* Y t")
    #expect(session.status.contains("copied of 5 tasks: Token"))
  }

  @Test("the list keeps room for what is known of the chosen row, and the cursor stays in sight")
  func division() throws {
    var session = try waiting(width: 80, height: 24)
    for keys in ["", "j", "j", "j", "j", "j", "k", "z", "G", "g g"] {
      try session.press(keys)
      let (inbox, height) = (session.model.inbox, session.model.height(of: .pending))
      #expect(height >= 2 && inbox.cursor.selection - inbox.cursor.visibleOffset(count: 6, height: height) < height)
      let row = try #require(inbox.row)
      #expect(session.text.contains(row.way + row.name) || session.text.contains("…"), "\(keys)")
    }
    #expect(session.text.contains("! no time limit: would wait forever"))
    #expect(InboxDivision(height: 4, count: 9).listHeight == 4)
    #expect(InboxDivision(height: 20, count: 100).listHeight == 11)
    #expect(InboxDivision(height: 20, count: 3).listHeight == 3)
  }
}

extension ScreenSession {
  /// Has tasks answered by somebody else, and shows that.
  fileprivate mutating func answerOutside(_ tasks: [TaskID]) {
    var others = debugger
    others.perform(.answerAll(tasks, .answer(.success(output: [:]))), at: Instant(milliseconds: 1_700_000_000_000))
    while others.advance(budget: 1000) {}
    send(.snapshot(others.snapshot))
  }

  /// The last line.
  fileprivate var hints: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// Shows the same moment as one at which it stands for another reason.
  fileprivate mutating func stand(_ stop: Stop) {
    var snapshot = model.snapshot
    snapshot.stop = stop
    send(.snapshot(snapshot))
  }
}

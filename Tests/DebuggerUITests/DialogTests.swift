import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Values and answers")
struct DialogTests {
  private static let task = TaskID(branch: .main, number: 1)

  private func waitingSession() throws -> ScreenSession {
    var session = try ScreenSession()
    try session.press("n n")
    return session
  }

  @Test("a task answers well with the JSON that is typed")
  func success() throws {
    var session = try waitingSession()
    try session.press("a Ctrl-U")
    session.type(#"{"by":"Ann"}"#)
    try session.press("Enter")
    #expect(session.commands.last == .answer(Self.task, .success(output: ["by": "Ann"])))
    #expect(session.model.overlay == nil)
  }

  @Test("an answer that is no JSON stays open and says where it is wrong")
  func wrongAnswer() throws {
    var session = try waitingSession()
    try session.press("a Ctrl-U")
    session.type("{\"by\":}")
    try session.press("Enter")
    guard case .answer(let form)? = session.model.overlay else {
      Issue.record("the form is closed")
      return
    }
    #expect(form.problem?.hasPrefix("column 7: ") == true)
    #expect(session.text.contains("column 7: "))
  }

  @Test("a task fails with an error and a cause")
  func failure() throws {
    var session = try waitingSession()
    try session.press("a F2 Ctrl-U")
    session.type("Rejected")
    try session.press("Tab")
    session.type("too dear")
    try session.press("Enter")
    #expect(session.commands.last == .answer(Self.task, .failure(error: "Rejected", cause: "too dear")))
    try session.press("c c")
    #expect(session.text.contains("FAILED") && session.status.contains("Refused: Nobody wanted it"))
  }

  /// A session at a task in the second item of a Map, whose result has members and whose state names an error.
  private func itemSession() throws -> ScreenSession {
    var session = try ScreenSession(
      #"""
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
        "ItemProcessor": {"StartAt": "Ship", "States": {"Ship": {"Type": "Task",
          "Resource": "arn:aws:states:::aws-sdk:dynamodb:getItem", "End": true,
          "Retry": [{"ErrorEquals": ["Own.Error"]}]}}}}}}
      """#,
      input: "[1, 2]"
    )
    try session.press("c a Enter c")
    return session
  }

  private func form(of session: ScreenSession) throws -> AnswerForm {
    guard case .answer(let form)? = session.model.overlay else {
      throw NoForm()
    }
    return form
  }

  private struct NoForm: Error {}

  @Test("the form begins with the shape of the result, and warns of what the service cannot answer")
  func shape() throws {
    var session = try itemSession()
    try session.press("a")
    #expect(try form(of: session).output.text.hasPrefix(#"{"Item":{}"#))
    #expect(try form(of: session).remarks == [])
    try session.press("Ctrl-U")
    session.type(#"{"Item": 5, "Itme": {}}"#)
    #expect(session.text.contains("/Item: "))
    try session.press("Enter")
    #expect(session.commands.last?.isAnswer == true, "a doubt keeps nobody from sending it")
  }

  @Test("the names of errors are offered: the state's own first, those with the letters that were typed")
  func errorNames() throws {
    var session = try itemSession()
    try session.press("a F2")
    #expect(try form(of: session).error.text == "Own.Error")
    try session.press("Ctrl-N")
    #expect(try form(of: session).error.text == "States.TaskFailed")
    try session.press("Ctrl-U")
    session.type("throttl")
    let names = try form(of: session).errorNames
    #expect(!names.isEmpty && names.allSatisfy { $0.lowercased().contains("throttl") })
    try session.press("Right")
    #expect(try form(of: session).error.text == names[0])
    #expect(try form(of: session).errorNames == names)
  }

  @Test("an answer can be kept for the item, or for all, before it is given")
  func keeping() throws {
    for (keys, pattern) in [("Right", "Ship"), ("Right Right", "Each[1]/Ship")] {
      var session = try itemSession()
      try session.press("a Tab \(keys) Enter")
      let answer: JSON = try JSON(parsing: #"{"Item":{}}"#)
      guard case .keep(.set(let kept, .success(let output), _))? = session.commands.dropLast().last else {
        Issue.record("\(session.commands)")
        continue
      }
      #expect(kept.text == pattern && output["Item"] == answer["Item"])
      #expect(session.commands.last?.isAnswer == true)
      #expect(session.debugger.snapshot.kept.answers.count == 1)
    }
  }

  @Test("an error without a name is not kept")
  func namelessError() throws {
    var session = try itemSession()
    try session.press("a F2 Ctrl-U Tab Tab Right Enter")
    #expect(try form(of: session).problem == "an answer that is kept needs the name of an error")
  }

  @Test("p keeps the answer of the state under the cursor, which gets a mark")
  func pinning() throws {
    var session = try itemSession()
    #expect(!session.text.contains("◆"))
    try session.press("p")
    guard case .keep(.set(let pattern, .success, _))? = session.commands.last else {
      Issue.record("\(session.commands) \(session.text)")
      return
    }
    #expect(pattern.text == "Each[0]/Ship")
    #expect(session.text.contains("◆"))
  }

  @Test("who answers is asked with W, where nobody does as well")
  func why() throws {
    var session = try itemSession()
    try session.press("W")
    #expect(session.text.contains("nobody answers Ship but a person"))
  }

  @Test("a task gives a heartbeat")
  func heartbeat() throws {
    var session = try waitingSession()
    try session.press("5 Enter F2 F2 Enter")
    #expect(session.commands.last == .answer(Self.task, .heartbeat))
  }

  @Test("the same answers can be typed as commands")
  func commands() throws {
    var session = try waitingSession()
    session.type(":heartbeat")
    try session.press("Enter")
    #expect(session.commands.last == .answer(Self.task, .heartbeat))
    session.type(":fail Rejected too dear")
    try session.press("Enter")
    #expect(session.commands.last == .answer(Self.task, .failure(error: "Rejected", cause: "too dear")))
  }

  @Test("a scalar is changed in a line, and only that place changes")
  func editing() throws {
    var session = try ScreenSession()
    try session.press("3 j j j e Ctrl-U")
    session.type("12")
    try session.press("Enter")
    guard case .set(.input, let value, in: .main)? = session.commands.last else {
      Issue.record("\(session.commands)")
      return
    }
    #expect(value["order"]?["total"] == 12)
    #expect(value["order"]?["id"] == "A-17")
    #expect(session.model.data.tree.rows.contains { $0.value == 12 })
  }

  @Test("a text that is no JSON keeps the editor open; Esc leaves the value alone")
  func wrongValue() throws {
    var session = try ScreenSession()
    try session.press("3 j j j e Ctrl-U")
    session.type("12x")
    try session.press("Enter")
    #expect(session.commands.isEmpty)
    #expect(session.text.contains("column 3: "))
    try session.press("Esc")
    #expect(session.model.overlay == nil && session.commands.isEmpty)
  }

  @Test("a container is changed in the user's editor, with its text laid out")
  func externalEditing() throws {
    var session = try ScreenSession()
    try session.press("3 j e")
    guard case .editExternally(let edit)? = session.requests.last else {
      Issue.record("\(session.requests)")
      return
    }
    #expect(edit.text.hasPrefix("{\n  \"id\": \"A-17\",\n"))
    session.send(.edited(edit, .saved(#"{"id":"B"}"#)))
    #expect(session.commands.last == .set(.input, ["order": ["id": "B"]], in: .main))
  }

  @Test("a text of the user's editor that is no JSON is kept and can be changed again")
  func wrongExternalText() throws {
    var session = try ScreenSession()
    try session.press("3 j E")
    guard case .editExternally(let edit)? = session.requests.last else {
      Issue.record("\(session.requests)")
      return
    }
    session.send(.edited(edit, .saved("{ broken")))
    #expect(session.commands.isEmpty)
    #expect(session.text.contains("This is no JSON: 1:3"))
    try session.press("Enter")
    guard case .editExternally(let again)? = session.requests.last else {
      Issue.record("\(session.requests)")
      return
    }
    #expect(again.text == "{ broken" && again.purpose == edit.purpose)
  }

  @Test("the help runs the chosen row after filtering")
  func help() throws {
    var session = try ScreenSession()
    try session.press("?")
    session.type("next state counts")
    try session.press("Enter")
    #expect(session.commands == [.move(.over, .forward)])
    #expect(session.model.overlay == nil)
  }

  @Test("the form of a task that does not wait any more says so, and Enter closes it and does nothing else")
  func staleForm() throws {
    var session = try waitingSession()
    try session.press("a Esc N")
    try session.press("n a")
    #expect(session.model.overlay != nil)
    var gone = session.model.snapshot
    gone.pendingTasks = []
    session.send(.snapshot(gone))
    #expect(session.text.contains("the task does not wait any more"))
    let commands = session.commands
    session.type("x")
    #expect(session.model.overlay != nil)
    try session.press("Enter")
    #expect(session.model.overlay == nil && session.commands == commands)
  }

  @Test("text from the clipboard goes into the line that is typed")
  func pasting() throws {
    var session = try waitingSession()
    try session.press("a Ctrl-U")
    session.send(.terminal(.paste("{\n  \"by\": 1\n}\n")))
    try session.press("Enter")
    #expect(session.commands.last == .answer(Self.task, .success(output: ["by": 1])))
  }
}

extension Command {
  /// Whether it answers a task.
  fileprivate var isAnswer: Bool {
    if case .answer = self { true } else { false }
  }
}

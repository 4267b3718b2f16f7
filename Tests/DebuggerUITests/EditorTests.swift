import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The user's editor")
struct EditorTests {
  /// The edit that a key asks for.
  private func asked(_ keys: String, in session: inout ScreenSession) throws -> ExternalEdit {
    try session.press(keys)
    guard case .editExternally(let edit)? = session.requests.last else {
      throw Missing()
    }
    return edit
  }

  private struct Missing: Error {}

  /// How an editor ends, and what the screen says then.
  struct Ending: Sendable, CustomTestStringConvertible {
    let problem: String
    let text: String?
    let says: String
    var testDescription: String { says }
  }

  static let endings = [
    Ending(problem: "cannot run /nonexist", text: nil, says: "cannot run /nonexist; nothing was changed"),
    Ending(problem: "the editor ended with 1", text: nil, says: "the editor ended with 1; nothing was changed"),
    Ending(problem: "the editor ended with 1", text: #"{"b":1}"#, says: "The editor ended with 1, but it saved a text"),
    Ending(problem: "the editor ended with 1", text: "{b", says: "The editor ended with 1, and its text is no JSON"),
  ]

  @Test("an editor that fails says so and changes nothing by itself", arguments: endings)
  func failures(_ ending: Ending) throws {
    var session = try ScreenSession()
    let edit = try asked("3 E", in: &session)
    session.send(.edited(edit, .failed(ending.problem, text: ending.text)))
    #expect(session.text.contains(ending.says), "\(session.text)")
    #expect(session.commands.isEmpty)
  }

  @Test("JSON that a failing editor has saved can be used all the same")
  func useAllTheSame() throws {
    var session = try ScreenSession()
    let edit = try asked("3 E", in: &session)
    session.send(.edited(edit, .failed("the editor ended with 1", text: #"{"b":1}"#)))
    try session.press("Enter")
    #expect(session.commands == [.set(.input, ["b": 1], in: .main)])
  }

  @Test("a text that is not used now is kept for the same place")
  func keeping() throws {
    var session = try ScreenSession()
    let first = try asked("3 E", in: &session)
    session.send(.edited(first, .saved("{broken")))
    try session.press("Esc")
    #expect(session.status.contains("press E"))
    #expect(try asked("E", in: &session).text == "{broken")
    #expect(try asked("j E", in: &session).text.hasPrefix("{\n"))
  }

  @Test("what was typed in a line is not lost when the editor cannot be run")
  func typedText() throws {
    var session = try ScreenSession()
    try session.press("3 j j j e Ctrl-U")
    session.type("12")
    let typed = try asked("Ctrl-O", in: &session)
    session.send(.edited(typed, .failed("cannot run vi", text: nil)))
    #expect(session.status.contains("cannot run vi; the text was kept, press E to go on"))
    #expect(try asked("E", in: &session).text == "12\n")
  }

  @Test("an unchanged text changes nothing")
  func unchanged() throws {
    var session = try ScreenSession()
    let edit = try asked("3 E", in: &session)
    session.send(.edited(edit, .saved(edit.text)))
    #expect(session.commands.isEmpty && session.status.contains("nothing was changed"))
  }

  @Test("a long text goes to the editor at once", arguments: [(10_000, false), (10_001, true)])
  func longTexts(_ length: Int, _ isExternal: Bool) throws {
    var session = try ScreenSession(input: #"{"order":"\#(String(repeating: "a", count: length))"}"#)
    try session.press("3 j e")
    #expect(session.requests.isEmpty != isExternal)
    #expect((session.model.overlay == nil) == isExternal)
  }

  @Test(
    "what cannot be changed is refused before an editor opens",
    arguments: [
      ("> >", "context object"), ("c", "has ended"),
    ]
  )
  func refusals(_ keys: String, _ reason: String) throws {
    for key in ["e", "E"] {
      var session = try ScreenSession(Self.pass)
      try session.press("3 \(keys) \(key)")
      #expect(session.status.contains(reason), "\(session.status)")
      #expect(session.requests.isEmpty && session.model.overlay == nil)
    }
  }

  @Test("a value that nothing reads any more is refused", arguments: ["e", "E"])
  func deadValues(_ key: String) throws {
    var session = try ScreenSession()
    try session.press("n n 3 \(key)")
    #expect(session.status.contains("already sent"), "\(session.status)")
    #expect(session.requests.isEmpty && session.model.overlay == nil)
  }

  @Test("what was decoded from a string is refused too")
  func decoded() throws {
    var session = try ScreenSession(Self.pass, input: #"{"body":"{\"a\":1}"}"#)
    try session.press("3 j l j E")
    #expect(session.status.contains("change the string around it"))
  }

  @Test(
    "the way in which a program ends",
    arguments: [
      (Int32(0), ProcessEnd.exited(0)), (256, .exited(1)), (127 << 8, .exited(127)), (15, .killed(signal: 15)),
    ]
  )
  func programs(_ status: Int32, _ end: ProcessEnd) { #expect(ProcessEnd(status: status) == end) }

  private static let pass = #"{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}"#
}

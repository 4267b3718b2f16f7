import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The definition changes while it is shown")
struct DefinitionChangeTests {
  private static let before = definition("{\"Type\": \"Succeed\"}")
  private static let after = definition("{\"Type\": \"Pass\", \"Result\": 7, \"End\": true}")

  private static func definition(_ last: String) -> String {
    """
    {
      "StartAt": "First",
      "States": {
        "First": {"Type": "Pass", "Next": "Last"},
        "Last": \(last)
      }
    }
    """
  }

  @Test("the screen goes on with it, and shows the one of each timeline")
  func goesOn() throws {
    var session = try ScreenSession(Self.before, input: "{}", size: Size(width: 120, height: 40))
    try session.press("n")
    session.send(.definition(try DefinitionChange(to: Self.after)))
    #expect(session.model.snapshot.fork == 2)
    #expect(session.model.message?.text == "goes on with the changed definition from #3; u takes it back")
    #expect(session.model.frame.text.contains("[P] Last"))
    try session.press("c")
    #expect(session.model.snapshot.status == .succeeded(output: 7))
    session.type(":timeline 1")
    try session.press("Enter")
    #expect(!session.model.frame.text.contains("[P] Last"))
  }

  @Test("a text that only looks otherwise is shown, and nothing is run again")
  func sameMachine() throws {
    var session = try ScreenSession(Self.before, input: "{}", size: Size(width: 120, height: 40))
    try session.press("n")
    let text = Self.before.replacing("\n", with: " ").replacing("}", with: "\n}")
    session.send(.definition(try DefinitionChange(to: text)))
    #expect(session.commands.count == 1 && session.model.snapshot.forks.count == 1)
  }

  @Test("one that cannot be run is said, and nothing changes")
  func broken() throws {
    var session = try ScreenSession(Self.before, input: "{}")
    session.send(.definition(.broken("m:5:3: error")))
    #expect(session.model.message?.text == "the file has changed, but cannot be run: m:5:3: error")
    #expect(session.commands.isEmpty)
  }
}

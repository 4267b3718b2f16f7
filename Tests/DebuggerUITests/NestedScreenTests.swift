import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The screen shows the machine of the branch in focus")
struct NestedScreenTests {
  private static let parent = """
    {
      "StartAt": "Order",
      "States": {
        "Order": {"Type": "Pass", "Next": "Start"},
        "Start": {
          "Type": "Task",
          "Resource": "arn:aws:states:::states:startExecution.sync",
          "Parameters": {"StateMachineArn": "Child", "Name": "one"},
          "End": true
        }
      }
    }
    """
  private static let child = """
    {
      "StartAt": "Pack",
      "States": {
        "Pack": {"Type": "Pass", "Next": "Ship"},
        "Ship": {"Type": "Succeed"}
      }
    }
    """

  private static func definition(_ text: String, name: String) throws -> (StateMachine, Definition) {
    let bytes = Array(text.utf8)
    let loaded = DefinitionLoader.load(bytes)
    let (machine, outline) = (try #require(loaded.machine), try #require(loaded.outline))
    return (machine, Definition(name: name, outline: outline, bytes: bytes))
  }

  private static func session(showingText isShown: Bool = true) throws -> ScreenSession {
    let (machine, shown) = try definition(parent, name: "parent.asl.json")
    let (other, otherShown) = try definition(child, name: "child.asl.json")
    return ScreenSession(
      Debugger(
        machine: machine.linking([LinkedMachine(key: "Child", machine: other)]),
        input: [:],
        now: Instant(milliseconds: 1_700_000_000_000),
        connector: ConnectorChain([NestedConnector(), AskConnector()])
      ),
      of: isShown ? shown.linking([otherShown]) : shown
    )
  }

  @Test(
    "in the title, the graph, the source and the stack, and the outer one again when it ends",
    arguments: [true, false]
  )
  func follows(_ isShown: Bool) throws {
    var session = try Self.session(showingText: isShown)
    try session.press("s s")
    let inside = session.model.frame.text
    #expect(inside.contains(isShown ? "child.asl.json" : "Child"))
    #expect(inside.contains("[P] Pack") && !inside.contains("[T] Start"))
    #expect(inside.contains("Child execution one"))
    #expect(session.model.definition.line(of: StateID(index: 2)) == 3)
    try session.press("n")
    #expect(session.model.frame.text.contains("[S] Ship"))
    try session.press("f")
    let outside = session.model.frame.text
    #expect(outside.contains("parent.asl.json") && outside.contains("[T] Start"))
  }

  @Test("a breakpoint is set where the cursor is, in the machine that is shown")
  func breakpoint() throws {
    var session = try Self.session()
    try session.press("s s b")
    #expect(session.model.snapshot.breakpointMarks.keys.map(\.index) == [2])
  }

  @Test("a changed definition of the outer machine leaves the other one linked")
  func changes() throws {
    var session = try Self.session()
    try session.press("s s")
    let changed = Self.parent.replacing(
      #""Type": "Pass", "Next": "Start""#,
      with: #""Type": "Pass", "Comment": "c", "Next": "Start""#
    )
    let (machine, shown) = try Self.definition(changed, name: "parent.asl.json")
    session.send(.definition(.changed(machine, shown)))
    try session.press("s s")
    #expect(session.model.frame.text.contains("child.asl.json"))
  }
}

import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// A machine whose task starts an execution of another one, between two states.
enum NestedMachines {
  /// The outer machine.
  ///
  /// - Parameters:
  ///   - pattern: How the task waits.
  ///   - fields: More fields of the task.
  /// - Returns: Its definition.
  static func parent(_ pattern: String = ".sync:2", _ fields: String = "") -> String {
    #"""
    {"StartAt": "Prepare", "States": {
      "Prepare": {"Type": "Pass", "Next": "Start"},
      "Start": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution\#(pattern)", \#(fields)
        "Parameters": {"StateMachineArn": "Child", "Name": "one", "Input": {"n.$": "$.n"}}, "Next": "Done"},
      "Done": {"Type": "Succeed"}}}
    """#
  }

  /// The machine that is started, with a state that is named as one of the outer machine.
  static let child = #"""
    {"StartAt": "Prepare", "States": {
      "Prepare": {"Type": "Pass", "Next": "Ship"},
      "Ship": {"Type": "Pass", "End": true}}}
    """#

  /// One that fails in its second state.
  static let failing = #"""
    {"StartAt": "Prepare", "States": {
      "Prepare": {"Type": "Pass", "Next": "Ship"},
      "Ship": {"Type": "Fail", "Error": "Bad"}}}
    """#

  static func machine(_ text: String) throws -> StateMachine {
    let loaded = DefinitionLoader.load(Array(text.utf8))
    return try #require(loaded.machine, "\(loaded.diagnostics.map(\.message))")
  }

  /// A session in which the outer machine can start the other.
  static func session(_ parent: String = parent(), child: String = child) throws -> Debugger {
    let linked = LinkedMachine(key: "Child", machine: try machine(child))
    return Debugger(
      machine: try machine(parent).linking([linked]),
      input: ["n": 1],
      now: .start2024,
      connector: ConnectorChain([NestedConnector(), AskConnector()])
    )
  }
}

import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// Machines that start executions of one another.
enum NestedSample {
  /// A machine whose only state starts an execution of `Child` in a pattern.
  static func parent(
    _ pattern: String = ".sync:2",
    of action: String = "states:startExecution",
    _ fields: String = "",
    parameters: String = #""StateMachineArn": "Child", "Input": {"n": 1}"#
  ) -> String {
    #"""
    {"StartAt": "Start", "States": {"Start": {"Type": "Task", \#(fields)
    "Resource": "arn:aws:states:::\#(action)\#(pattern)", "Parameters": {\#(parameters)}, "End": true}}}
    """#
  }

  /// A machine that tells what it sees.
  static let child = #"""
    {"StartAt": "Ship", "States": {"Ship": {"Type": "Pass", "Parameters": {"name.$": "$$.Execution.Name",
    "id.$": "$$.Execution.Id", "input.$": "$$.Execution.Input", "machine.$": "$$.StateMachine.Name"}, "End": true}}}
    """#

  /// A machine that fails.
  static let failing =
    #"{"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Bad", "Cause": "it is bad"}}}"#

  /// A machine that takes ten seconds.
  static let slow = #"{"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 10, "End": true}}}"#

  /// An execution of a machine to which others are linked.
  static func execution(
    _ text: String,
    linking children: [String: String],
    workflow: WorkflowType = .standard,
    input: JSON = [:]
  ) throws -> Execution {
    let links = try children.sorted { $0.key < $1.key }.map { key, text in
      LinkedMachine(key: key, workflow: workflow, machine: try machine(text))
    }
    var settings = ExecutionSettings()
    settings.machineName = "Parent"
    settings.executionName = "run"
    return Execution(try machine(text).linking(links), input: input, settings: settings, now: .start2024)
  }

  /// Runs an execution whose tasks only start others.
  static func run(_ execution: Execution) throws -> FinishedExecution {
    let connector = ConnectorChain([NestedConnector(), FailingConnector()])
    return try ExecutionRunner(connector: connector).runSkippingTime(execution)
  }
}

extension FinishedExecution {
  /// What the last event of a type tells, as the API shows it.
  func details(of type: String) throws -> JSONObject {
    let event = try #require(history.last { $0.detail.type == type })
    return try #require(event.json.object?.members.last?.value.object)
  }

  /// A text in the details of the last event of a type, as the JSON that it is.
  func told(_ name: String, by type: String) throws -> JSON {
    try JSON(parsing: try #require(try details(of: type)[name]?.string))
  }
}

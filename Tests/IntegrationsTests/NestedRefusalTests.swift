import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A task that starts an execution is refused as AWS refuses it")
struct NestedRefusalTests {
  @Test("when the machine is not known", arguments: [true, false])
  func unknown(_ refuses: Bool) throws {
    let arn = "arn:aws:states:us-east-1:123456789012:stateMachine:Other"
    let text = NestedSample.parent("", parameters: #""StateMachineArn": "\#(arn)""#)
    let execution = try NestedSample.execution(text, linking: ["Child": NestedSample.child])
    let connector = ConnectorChain([NestedConnector(refusesUnknown: refuses), SkeletonConnector()])
    let run = try ExecutionRunner(connector: connector).runSkippingTime(execution)
    guard refuses else {
      #expect(run.eventTypes.last == "ExecutionSucceeded")
      return
    }
    let details = try run.details(of: "TaskFailed")
    #expect(details["error"] == "StepFunctions.StateMachineDoesNotExistException")
    let cause = try #require(details["cause"]?.string)
    #expect(
      cause.hasPrefix(
        "State Machine Does Not Exist: '\(arn)' (Service: AWSStepFunctions; Status Code: 400; "
          + "Error Code: StateMachineDoesNotExist; Request ID: "
      )
    )
    #expect(cause.hasSuffix("; Proxy: null)"))
  }

  @Test("when an execution of that name has been started")
  func sameName() throws {
    let text = #"""
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemProcessor":
      \#(NestedSample.parent(parameters: #""StateMachineArn": "Child", "Name": "one""#))}}}
      """#
    let run = try NestedSample.run(
      try NestedSample.execution(text, linking: ["Child": NestedSample.child], input: [1, 2])
    )
    let details = try run.details(of: "TaskFailed")
    #expect(details["error"] == "StepFunctions.ExecutionAlreadyExistsException")
    let arn = "arn:aws:states:us-east-1:123456789012:execution:Child:one"
    let cause = try #require(details["cause"]?.string)
    #expect(cause.hasPrefix("Execution Already Exists: '\(arn)' (Service: AWSStepFunctions;"))
  }

  @Test(
    "when the name or the input cannot be used",
    arguments: [
      (#""Name": "a b""#, "StepFunctions.InvalidNameException"),
      (#""Input": "{""#, "StepFunctions.InvalidExecutionInputException"),
    ]
  )
  func invalid(_ parameter: String, _ error: String) throws {
    let text = NestedSample.parent(parameters: #""StateMachineArn": "Child", \#(parameter)"#)
    let run = try NestedSample.run(try NestedSample.execution(text, linking: ["Child": NestedSample.child]))
    #expect(try run.details(of: "TaskFailed")["error"] == .string(error))
  }

  @Test(
    "when the machine's type does not have it",
    arguments: [
      (WorkflowType.standard, "", "aws-sdk:sfn:startSyncExecution", "Sfn.StateMachineTypeNotSupportedException"),
      (WorkflowType.express, ".sync", "states:startExecution", "StepFunctions.InvalidArnException"),
    ]
  )
  func wrongType(_ type: WorkflowType, _ pattern: String, _ action: String, _ error: String) throws {
    let run = try NestedSample.run(
      try NestedSample.execution(
        NestedSample.parent(pattern, of: action),
        linking: ["Child": NestedSample.child],
        workflow: type
      )
    )
    #expect(try run.details(of: "TaskFailed")["error"] == .string(error))
  }

  @Test("a machine that starts itself ends at the depth that is run here")
  func recursion() throws {
    let text = NestedSample.parent(parameters: #""StateMachineArn": "Parent""#)
    let run = try NestedSample.run(try NestedSample.execution(text, linking: [:]))
    #expect(run.execution.endedChildren.count == NestedConnector.depthLimit)
    guard case .failed(_, let cause?) = run.execution.endedChildren.first?.status else {
      Issue.record("no failure")
      return
    }
    #expect(cause.contains("inside of 20 others"))
  }
}

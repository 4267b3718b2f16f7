import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A task starts an execution of a machine that is known here")
struct NestedExecutionTests {
  private static let prefix = "arn:aws:states:us-east-1:123456789012"

  @Test("that it waits for: the parent's history is as it was recorded", arguments: [".sync", ".sync:2"])
  func waits(_ pattern: String) throws {
    let run = try NestedSample.run(
      try NestedSample.execution(
        NestedSample.parent(pattern, parameters: #""StateMachineArn": "Child", "Name": "one", "Input": {"n": 1}"#),
        linking: ["Child": NestedSample.child]
      )
    )
    #expect(
      run.history.map { "\($0.id)<-\($0.previousID) \($0.detail.type)" } == [
        "1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 TaskScheduled", "4<-3 TaskStarted",
        "5<-4 TaskSubmitted", "6<-5 TaskSucceeded", "7<-6 TaskStateExited", "8<-7 ExecutionSucceeded",
      ]
    )
    let submitted = try run.told("output", by: "TaskSubmitted")
    #expect(
      submitted.object?.members.map(\.name) == ["ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate"]
    )
    #expect(submitted["ExecutionArn"] == .string("\(Self.prefix):execution:Child:one"))
    let result = try run.told("output", by: "TaskSucceeded")
    #expect(
      result.object?.members.map(\.name) == [
        "ExecutionArn", "Input", "InputDetails", "Name", "Output", "OutputDetails", "RedriveCount", "RedriveStatus",
        "RedriveStatusReason", "StartDate", "StateMachineArn", "Status", "StopDate",
      ]
    )
    let written = try #require(result["Output"])
    let output = pattern == ".sync" ? try JSON(parsing: try #require(written.string)) : written
    #expect(
      output == [
        "name": "one", "id": .string("\(Self.prefix):execution:Child:one"), "input": ["n": 1], "machine": "Child",
      ]
    )
    #expect(result["Input"] == (pattern == ".sync" ? #"{"n":1}"# : ["n": 1]))
    #expect(result["StateMachineArn"] == .string("\(Self.prefix):stateMachine:Child"))
  }

  @Test("with a history of its own")
  func ownHistory() throws {
    let run = try NestedSample.run(
      try NestedSample.execution(NestedSample.parent(), linking: ["Child": NestedSample.child])
    )
    let child = try #require(run.execution.endedChildren.first)
    #expect(
      child.history.map { "\($0.id)<-\($0.previousID) \($0.detail.type)" } == [
        "1<-0 ExecutionStarted", "2<-0 PassStateEntered", "3<-2 PassStateExited", "4<-3 ExecutionSucceeded",
      ]
    )
  }

  @Test("that fails: the task fails with what DescribeExecution tells")
  func failure() throws {
    let run = try NestedSample.run(
      try NestedSample.execution(NestedSample.parent(), linking: ["Child": NestedSample.failing])
    )
    let details = try run.details(of: "TaskFailed")
    #expect(details["error"] == "States.TaskFailed")
    let cause = try run.told("cause", by: "TaskFailed")
    #expect([cause["Status"], cause["Error"], cause["Cause"]] == ["FAILED", "Bad", "it is bad"])
    #expect(cause["Input"] == #"{"n":1}"#)
    guard case .failed(error: "States.TaskFailed", _) = run.status else {
      Issue.record("\(run.status)")
      return
    }
  }

  @Test("that takes longer than its TimeoutSeconds")
  func childTimesOut() throws {
    let slow = NestedSample.slow.replacing(#"{"StartAt""#, with: #"{"TimeoutSeconds": 4, "StartAt""#)
    let run = try NestedSample.run(try NestedSample.execution(NestedSample.parent(), linking: ["Child": slow]))
    #expect(try run.told("cause", by: "TaskFailed")["Status"] == "TIMED_OUT")
    #expect(run.seconds == 4)
    #expect(run.execution.endedChildren.map { $0.history.map(\.detail.type).last } == ["ExecutionTimedOut"])
  }

  @Test("and is retried with another execution")
  func retries() throws {
    let retry = #""Retry": [{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1, "MaxAttempts": 2}],"#
    let run = try NestedSample.run(
      try NestedSample.execution(
        NestedSample.parent(".sync", of: "states:startExecution", retry),
        linking: ["Child": NestedSample.failing]
      )
    )
    #expect(run.eventTypes.filter { $0 == "TaskSubmitted" }.count == 3)
    #expect(Set(run.execution.endedChildren.map(\.name)).count == 3)
  }

  @Test("and stops it when it takes too long itself")
  func taskTimesOut() throws {
    let timeout = #""TimeoutSeconds": 3, "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Late"}],"#
    let text = NestedSample.parent(".sync", of: "states:startExecution", timeout)
      .replacing(#""End": true}}}"#, with: #""End": true}, "Late": {"Type": "Wait", "Seconds": 20, "End": true}}}"#)
    let run = try NestedSample.run(try NestedSample.execution(text, linking: ["Child": NestedSample.slow]))
    let child = try #require(run.execution.endedChildren.first)
    #expect(child.status == .aborted(error: nil, cause: nil))
    #expect(child.history.map(\.detail.type) == ["ExecutionStarted", "WaitStateEntered", "ExecutionAborted"])
    #expect(child.stoppedAt == Instant.start2024.adding(seconds: 3))
    #expect(run.seconds == 23)
  }

  @Test("and stops it when a branch beside it fails")
  func siblingFails() throws {
    let text = #"""
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      \#(NestedSample.parent()), {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 2, "Next": "No"},
      "No": {"Type": "Fail", "Error": "Bad"}}}]}}}
      """#
    let run = try NestedSample.run(try NestedSample.execution(text, linking: ["Child": NestedSample.slow]))
    #expect(run.status == .failed(error: "Bad", cause: nil))
    #expect(run.execution.endedChildren.map(\.status) == [.aborted(error: nil, cause: nil)])
    #expect(run.eventTypes.contains("TaskStateAborted"))
  }

  @Test(
    "and goes on at once with Request Response; the execution goes on beside it",
    arguments: [
      "states:startExecution", "aws-sdk:sfn:startExecution",
    ]
  )
  func requestResponse(_ action: String) throws {
    let text = NestedSample.parent("", of: action)
      .replacing(#""End": true}}}"#, with: #""Next": "Late"}, "Late": {"Type": "Wait", "Seconds": 20, "End": true}}}"#)
    let run = try NestedSample.run(try NestedSample.execution(text, linking: ["Child": NestedSample.slow]))
    #expect(
      run.eventTypes == [
        "ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSucceeded", "TaskStateExited",
        "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded",
      ]
    )
    let names = try run.told("output", by: "TaskSucceeded").object?.members.map(\.name)
    let own = ["ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate"]
    #expect(names == (action.hasPrefix("aws-sdk") ? ["ExecutionArn", "StartDate"] : own))
    let child = try #require(run.execution.endedChildren.first)
    #expect(child.status == .succeeded(output: ["n": 1]))
    #expect(child.stoppedAt == Instant.start2024.adding(seconds: 10))
  }

  @Test("and is redriven with another execution, but not where that has succeeded")
  func redrives() throws {
    let text = #"""
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      \#(NestedSample.parent()), {"StartAt": "N", "States": {"N": {"Type": "Wait", "Seconds": 2, "Next": "Again"},
      "Again": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "End": true,
      "Parameters": {"StateMachineArn": "Bad"}}}}]}}}
      """#
    let links = ["Child": NestedSample.child, "Bad": NestedSample.failing]
    var execution = try NestedSample.run(try NestedSample.execution(text, linking: links)).execution
    #expect(execution.endedChildren.count == 2)
    try execution.redrive(at: execution.now)
    let again = try NestedSample.run(execution)
    #expect(again.execution.endedChildren.map(\.status.name) == ["SUCCEEDED", "FAILED", "FAILED"])
    #expect(again.status.name == "FAILED")
  }

  @Test("inside of a child execution of a distributed Map")
  func inMapRun() throws {
    let text = #"""
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
      \#(NestedSample.parent().dropFirst())}}}
      """#
    let run = try NestedSample.run(
      try NestedSample.execution(text, linking: ["Child": NestedSample.slow], input: [1, 2])
    )
    #expect(run.status.name == "SUCCEEDED")
    #expect(run.execution.endedChildren.map { $0.run == nil } == [true, false, true, false])
    #expect(run.seconds == 10)
  }

  @Test("that is stopped when a person ends the task")
  func completedByHand() throws {
    var execution = try NestedSample.execution(NestedSample.parent(), linking: ["Child": NestedSample.slow])
    execution.run()
    let task = try #require(execution.pendingTasks.first)
    for case .tell(let stimulus, _) in NestedConnector().response(to: task, in: execution).undertakings {
      try execution.deliver(stimulus, at: execution.now)
    }
    execution.run()
    try execution.apply(.complete(["by": "hand"], in: .main))
    execution.run()
    #expect(execution.status == .succeeded(output: ["by": "hand"]))
    #expect(execution.endedChildren.map(\.status) == [.aborted(error: nil, cause: nil)])
  }

  @Test("that is not run on when the execution around it has ended")
  func outlives() throws {
    let run = try NestedSample.run(
      try NestedSample.execution(NestedSample.parent(""), linking: ["Child": NestedSample.slow])
    )
    #expect(run.seconds == 0)
    #expect(run.execution.endedChildren.map(\.status) == [.running])
    #expect(run.execution.branches.map(\.id) == [.main])
  }

  @Test("that sends the token for which the task waits")
  func callback() throws {
    let child = #"""
      {"StartAt": "Send", "States": {"Send": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess",
      "Parameters": {"TaskToken.$": "$.token", "Output": {"sent": true}}, "End": true}}}
      """#
    let parameters = #""StateMachineArn": "Child", "Input": {"token.$": "$$.Task.Token"}"#
    let run = try NestedSample.run(
      try NestedSample.execution(
        NestedSample.parent(".waitForTaskToken", parameters: parameters),
        linking: ["Child": child]
      )
    )
    #expect(run.status == .succeeded(output: ["sent": true]))
    #expect(run.eventTypes.filter { $0.hasPrefix("TaskS") }.contains("TaskSubmitted"))
  }

  @Test(
    "of an Express machine, whose answer is the result however it ended",
    arguments: [
      (NestedSample.child, "SUCCEEDED"), (NestedSample.failing, "FAILED"),
    ]
  )
  func startSync(_ child: String, _ status: String) throws {
    let run = try NestedSample.run(
      try NestedSample.execution(
        NestedSample.parent("", of: "aws-sdk:sfn:startSyncExecution"),
        linking: ["Child": child],
        workflow: .express
      )
    )
    let result = try run.told("output", by: "TaskSucceeded")
    #expect(result["Status"] == .string(status))
    #expect(result["BillingDetails"] == ["BilledDurationInMilliseconds": 100, "BilledMemoryUsedInMB": 64])
    #expect(result["ExecutionArn"]?.string?.hasPrefix("\(Self.prefix):express:Child:") == true)
    #expect(!run.eventTypes.contains("TaskSubmitted"))
  }
}

import Integrations
import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage
import Testing

@Suite("Simulated services do tasks")
struct SimulatedTaskTests {
  @Test("a job is submitted, asked after, and ends with its description")
  func job() throws {
    let definition = taskMachine(
      #""Parameters":{"JobName":"nightly"},"#,
      resource: "arn:aws:states:::glue:startJobRun.sync"
    )
    let run = try run(definition, setup: #"{"jobs": [{"service": "glue", "seconds": 100}]}"#)
    #expect(run.eventTypes[2...5] == ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"])
    guard case .succeeded(let output) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(output["JobRunState"] == "SUCCEEDED" && output["JobName"] == "nightly")
    // It is asked after 1, 2, 4 … seconds and each minute from then on.
    #expect(run.seconds == 123)
  }

  @Test("a job that fails fails the task, with its description as the cause")
  func failure() throws {
    let definition = taskMachine(
      #""Parameters":{"JobName":"n","JobQueue":"q","JobDefinition":"d"},"#,
      resource: "arn:aws:states:::batch:submitJob.sync"
    )
    let run = try run(definition, setup: #"{"jobs": [{"service": "batch", "seconds": 5, "fails": "no capacity"}]}"#)
    guard case .failed(let error, let cause?) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(error == "States.TaskFailed")
    #expect(try JSON(parsing: cause)["Status"] == "FAILED")
  }

  @Test("what a state writes the next one reads; a refused condition is the task's error")
  func table() throws {
    let definition = #"""
      {"StartAt":"Put","States":{
      "Put":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem",
        "Parameters":{"TableName":"T","Item":{"id":{"S":"1"}},"ConditionExpression":"attribute_not_exists(id)"},
        "ResultPath":null,"Next":"Get"},
      "Get":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:getItem",
        "Parameters":{"TableName":"T","Key":{"id":{"S":"1"}}},"ResultSelector":{"item.$":"$.Item"},"Next":"Again"},
      "Again":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem",
        "Parameters":{"TableName":"T","Item":{"id":{"S":"1"}},"ConditionExpression":"attribute_not_exists(id)"},
        "Catch":[{"ErrorEquals":["DynamoDB.ConditionalCheckFailedException"],"ResultPath":null,"Next":"Done"}],
        "End":true},
      "Done":{"Type":"Succeed"}}}
      """#
    #expect(try run(definition).status == .succeeded(output: ["item": ["id": ["S": "1"]]]))
  }

  @Test("what is not simulated never succeeds by accident")
  func missing() throws {
    let run = try run(taskMachine(resource: "arn:aws:states:::aws-sdk:ec2:describeVpcs"))
    let cause = "The state 'Ship' calls arn:aws:states:::aws-sdk:ec2:describeVpcs: ec2:describeVpcs is not simulated."
    #expect(run.status == .failed(error: "States.Runtime", cause: cause))
  }

  private func run(_ definition: String, setup: String = "{}") throws -> FinishedExecution {
    let document = try JSONDocument(parsing: Array(#"{"default": "simulated", "simulate": \#(setup)}"#.utf8))
    let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    var outside = OutsideWorld(connector: BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: false))
    outside.services = SimulatedServices(
      try #require(bindings.services),
      seed: 1,
      region: "us-east-1",
      account: "123456789012",
      at: .start2024
    )
    return try ExecutionRunner(outside).runSkippingTime(try execution(definition))
  }
}

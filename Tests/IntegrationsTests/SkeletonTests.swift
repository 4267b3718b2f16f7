import Integrations
import Interpreter
import JSONModel
import Testing

@Suite("A skeleton has the shape of the real result")
struct SkeletonTests {
  /// Actions that public workflows use, and the members that the next states of such workflows read.
  static let actions: [(String, [String])] = [
    ("lambda:invoke", ["Payload", "StatusCode"]), ("sns:publish", ["MessageId"]), ("sqs:sendMessage", ["MessageId"]),
    ("dynamodb:getItem", ["Item"]), ("dynamodb:putItem", []), ("dynamodb:updateItem", []),
    ("events:putEvents", ["Entries", "FailedEntryCount"]), ("states:startExecution", ["ExecutionArn"]),
    ("states:startExecution.sync", ["Output", "Status"]), ("states:startExecution.sync:2", ["Output", "Status"]),
    ("apigateway:invoke", ["ResponseBody", "StatusCode"]), ("batch:submitJob", ["JobId"]),
    ("batch:submitJob.sync", ["Status"]), ("athena:startQueryExecution.sync", ["QueryExecution"]),
    ("athena:getQueryResults", ["ResultSet"]), ("athena:getQueryExecution", ["QueryExecution"]),
    ("elasticmapreduce:createCluster.sync", ["ClusterId"]), ("elasticmapreduce:addStep.sync", ["Step"]),
    ("elasticmapreduce:terminateCluster", []), ("glue:startJobRun.sync", ["JobRunState"]),
    ("bedrock:invokeModel", ["Body"]), ("ecs:runTask", ["Tasks"]), ("codebuild:startBuild.sync", ["Build"]),
    ("sagemaker:createTrainingJob.sync", ["TrainingJobStatus"]), ("aws-sdk:s3:getObject", ["Body"]),
    ("aws-sdk:dynamodb:query", ["Items"]), ("aws-sdk:ec2:describeInstances", ["Reservations"]),
    ("aws-sdk:glue:startCrawler", []),
  ]

  @Test("of an action", arguments: actions)
  func shape(_ action: String, _ members: [String]) throws {
    let execution = try execution(taskMachine(resource: "arn:aws:states:::\(action)"))
    let run = try ExecutionRunner(connector: SkeletonConnector()).runSkippingTime(execution)
    guard case .succeeded(let output) = run.status else { return #expect(Bool(false), "\(run.status)") }
    let object = try #require(output.object)
    #expect(members.allSatisfy { object[$0] != nil })
  }

  @Test("the output of a child is text in .sync and JSON in .sync:2")
  func child() throws {
    for (pattern, output): (String, JSON) in [(".sync", "{}"), (".sync:2", [:])] {
      let execution = try execution(taskMachine(resource: "arn:aws:states:::states:startExecution\(pattern)"))
      let run = try ExecutionRunner(connector: SkeletonConnector()).runSkippingTime(execution)
      guard case .succeeded(let result) = run.status else { return #expect(Bool(false), "\(run.status)") }
      #expect(result["Output"] == output)
    }
  }

  @Test(
    "a function and an activity answer with an empty object",
    arguments: ["arn:aws:lambda:us-east-1:123456789012:function:f", "arn:aws:states:us-east-1:123456789012:activity:a"]
  )
  func plain(_ resource: String) throws {
    let run = try ExecutionRunner(connector: SkeletonConnector())
      .runSkippingTime(try execution(taskMachine(resource: resource)))
    #expect(run.status == .succeeded(output: [:]))
  }
}

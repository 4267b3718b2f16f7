import StatesLanguage
import Testing

@Suite("Resources of a Task")
struct TaskResourceTests {
  static let services: [(String, String, String, IntegrationPattern, String)] = [
    ("arn:aws:states:::sqs:sendMessage", "sqs", "sendMessage", .requestResponse, "sendMessage"),
    (
      "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "sqs", "sendMessage", .waitForTaskToken,
      "sendMessage.waitForTaskToken"
    ),
    ("arn:aws:states:::glue:startJobRun.sync", "glue", "startJobRun", .sync, "startJobRun.sync"),
    (
      "arn:aws:states:::states:startExecution.sync:2", "states", "startExecution", .syncParsed,
      "startExecution.sync:2"
    ),
    ("arn:aws:states:::aws-sdk:s3:getObject", "aws-sdk:s3", "getObject", .requestResponse, "getObject"),
    ("arn:aws-cn:states:us-east-1:1:http:invoke", "http", "invoke", .requestResponse, "invoke"),
  ]

  @Test("actions of services", arguments: services)
  func readsService(
    _ arn: String,
    _ service: String,
    _ action: String,
    _ pattern: IntegrationPattern,
    _ resource: String
  ) throws {
    guard case .service(let parsed) = TaskResource(parsing: arn) else { throw Surprise() }
    #expect(parsed.service == service)
    #expect(parsed.action == action)
    #expect(parsed.pattern == pattern)
    #expect(parsed.resource == resource)
    #expect(TaskResource(parsing: arn).arn == arn)
  }

  @Test("functions and activities")
  func others() {
    let function = "arn:aws:lambda:us-east-1:1:function:ship:$LATEST"
    let activity = "arn:aws:states:us-east-1:1:activity:pack"
    #expect(TaskResource(parsing: function) == .lambdaFunction(arn: function))
    #expect(TaskResource(parsing: activity) == .activity(arn: activity))
    #expect(TaskResource(parsing: "${ShipArn}") == .lambdaFunction(arn: "${ShipArn}"))
    #expect(TaskResource(parsing: activity).waitsForToken)
  }
}

import JSONModel
@testable import StatesLanguage
import Testing

@Suite("How a Task can wait for the end of an action")
struct IntegrationPatternTests {
  /// The services of which it is not known which of their actions take a token.
  private let doubtful = ["batch", "bedrock", "eks"]

  static let refused = [
    "lambda:invoke.sync", "dynamodb:getItem.waitForTaskToken", "sqs:sendMessage.sync:2", "glue:startJobRun.sync:2",
    "athena:getQueryResults.sync", "glue:startJobRun.waitForTaskToken", "http:invoke.waitForTaskToken",
    "aws-sdk:s3:getObject.sync", "aws-sdk:sfn:startExecution.sync:2", "sqs:sendMessage.async", "kinesis:putRecord.sync",
  ]

  @Test("what an action does not take is refused like a resource that AWS does not know", arguments: refused)
  func refuses(_ resource: String) {
    let arn = "arn:aws:states:::" + resource
    Mistake.inState(#"{"Type": "Task", "Resource": ⚑"\#(arn)", "End": true}"#, .unknownResource(arn)).check()
  }

  static let accepted = [
    "lambda:invoke.waitForTaskToken", "ecs:runTask.sync", "ecs:runTask.waitForTaskToken", "eks:runJob.sync",
    "elasticmapreduce:addStep.sync", "states:startExecution.sync", "states:startExecution.sync:2",
    "aws-sdk:s3:getObject", "aws-sdk:s3:getObject.waitForTaskToken", "batch:submitJob.waitForTaskToken",
  ]

  @Test("what an action takes, or may take, is not", arguments: accepted)
  func accepts(_ resource: String) {
    #expect(TaskResource(parsing: "arn:aws:states:::" + resource).standing == .known)
  }

  static let messages = [
    ("lambda:invoke.sync", "'lambda:invoke' does not take '.sync'; expected no suffix or '.waitForTaskToken'"),
    ("dynamodb:getItem.sync", "'dynamodb:getItem' does not take '.sync'; expected no suffix"),
    ("dynamodb:query.sync", "no task can call 'dynamodb:query'; did you mean 'aws-sdk:dynamodb:query'?"),
    ("kinesis:putRecord", "no task can call 'kinesis:putRecord'; did you mean 'aws-sdk:kinesis:putRecord'?"),
    ("sqs:sendMesage", "no task can call 'sqs:sendMesage'; did you mean 'sqs:sendMessage'?"),
    ("sqss:sendMessage", "no task can call 'sqss:sendMessage'; did you mean 'sqs:sendMessage'?"),
    (
      "dynamodb:vanish",
      "no task can call 'arn:aws:states:::dynamodb:vanish'; expected the ARN of a function, activity or service"
    ),
  ]

  @Test("the message says which suffixes the action takes", arguments: messages)
  func explains(_ resource: String, _ message: String) {
    let problem = Diagnostic.Problem.unknownResource("arn:aws:states:::" + resource)
    #expect(problem.message == message)
  }

  @Test("every action's list is AWS's", .enabled(if: SharedData.isPresent, "../shared is not there"))
  func lists() throws {
    let services = try JSON(parsing: SharedData.bytes(of: SharedData.integrations))["services"]?.array
    for service in try #require(services) {
      let prefix = try #require(service["prefix"]?.string)
      for action in service["actions"]?.array ?? [] { try check(action, of: prefix) }
    }
  }

  private func check(_ action: JSON, of service: String) throws {
    let name = try #require(action["name"]?.string)
    let listed = try #require(action["patterns"]?.array).compactMap { pattern(named: $0.string) }
    let own = OptimizedIntegrations.patterns(of: name, in: service)
    let added = own.filter { !listed.contains($0) }
    #expect(own.filter(listed.contains) == listed, "\(service):\(name)")
    #expect(added.isEmpty || added == [.waitForTaskToken] && doubtful.contains(service), "\(service):\(name)")
  }

  private func pattern(named name: String?) -> IntegrationPattern? {
    name.flatMap { $0 == "request-response" ? .requestResponse : IntegrationPattern(rawValue: "." + $0) }
  }
}

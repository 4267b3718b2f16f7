import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Of what waits it is known what was sent where, what speaks against it, and how it is answered from outside")
struct InboxTests {
  /// A task's resource and parameters, and what was sent where.
  struct Sent: Sendable {
    let resource: String
    let parameters: String
    let service: String
    let target: String?
    let content: JSON
  }

  @Test(
    "a message, an event, an argument, or all parameters",
    arguments: [
      Sent(
        resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        parameters: #"{"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/asks", "MessageBody": {"a": 1}}"#,
        service: "sqs:sendMessage",
        target: "asks",
        content: ["a": 1]
      ),
      Sent(
        resource: "arn:aws:states:::sns:publish.waitForTaskToken",
        parameters: #"{"TopicArn": "arn:aws:sns:us-east-1:123456789012:news", "Message": "x"}"#,
        service: "sns:publish",
        target: "news",
        content: "x"
      ),
      Sent(
        resource: "arn:aws:states:::events:putEvents.waitForTaskToken",
        parameters: #"{"Entries": [{"EventBusName": "bus", "Source": "me", "DetailType": "t", "Detail": {}}]}"#,
        service: "events:putEvents",
        target: "bus",
        content: [["EventBusName": "bus", "Source": "me", "DetailType": "t", "Detail": [:]]]
      ),
      Sent(
        resource: "arn:aws:lambda:us-east-1:123456789012:function:price",
        parameters: #"{"n": 4}"#,
        service: "lambda:invoke",
        target: "price",
        content: ["n": 4]
      ),
      Sent(
        resource: "arn:aws:states:us-east-1:123456789012:activity:work",
        parameters: #"{"n": 4}"#,
        service: "activity",
        target: "work",
        content: ["n": 4]
      ),
      Sent(
        resource: "arn:aws:states:::aws-sdk:s3:getObject",
        parameters: #"{"Bucket": "b", "Key": "k"}"#,
        service: "aws-sdk:s3:getObject",
        target: "b",
        content: ["Bucket": "b", "Key": "k"]
      ),
    ]
  )
  func sent(_ row: Sent) throws {
    let message = SentMessage(of: try task(row.resource, #""Parameters": \#(row.parameters),"#).task)
    #expect(message.service == row.service && message.shortTarget == row.target && message.content == row.content)
  }

  private static let callback = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
  private static let passed = #""Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}},"#
  private static let kept = #""Parameters": {"QueueUrl": "q", "MessageBody": {"t": "me"}},"#

  /// A task, and what is said against it.
  struct Doubtful: Sendable {
    let resource: String
    let fields: String
    var machineFields = ""
    let warnings: [CallbackWarning]
  }

  @Test(
    "a token that nobody gets, and nothing that ends it",
    arguments: [
      Doubtful(resource: callback, fields: passed, warnings: [.noTimeLimit]),
      Doubtful(resource: callback, fields: kept, warnings: [.tokenNotSent, .noTimeLimit]),
      Doubtful(resource: callback, fields: passed + #""TimeoutSeconds": 5,"#, warnings: []),
      Doubtful(resource: callback, fields: kept + #""HeartbeatSeconds": 5,"#, warnings: [.tokenNotSent]),
      Doubtful(resource: callback, fields: passed, machineFields: #""TimeoutSeconds": 9,"#, warnings: []),
      Doubtful(
        resource: "arn:aws:states:us-east-1:123456789012:activity:work",
        fields: "",
        warnings: [.noTimeLimit]
      ),
      Doubtful(
        resource: "arn:aws:states:::codebuild:startBuild.sync",
        fields: #""Parameters": {"ProjectName": "p"},"#,
        warnings: [.noTimeLimit]
      ),
      Doubtful(resource: "arn:aws:lambda:us-east-1:123456789012:function:f", fields: "", warnings: []),
    ]
  )
  func warnings(_ row: Doubtful) throws {
    let (session, task) = try task(row.resource, row.fields, row.machineFields)
    #expect(session.execution.warnings(about: task) == row.warnings)
  }

  private static let token = "asldb-0-1-45dfcabde644"

  private func text(endpoint: String?) -> CallbackText {
    CallbackText(
      token: Self.token,
      region: "eu-west-1",
      endpoint: endpoint,
      output: ["by": "O'Hara"],
      error: "No",
      cause: "so it is"
    )
  }

  @Test("as commands that a shell takes as they are")
  func commands() {
    let (far, near) = (text(endpoint: nil), text(endpoint: "http://127.0.0.1:9000"))
    #expect(far.text(.token) == Self.token && far.text(.url) == Self.token)
    #expect(
      far.text(.cli(.success))
        == #"aws stepfunctions send-task-success --task-token \#(Self.token) --task-output '{"by":"O'\''Hara"}'"#
    )
    #expect(
      near.text(.cli(.failure))
        == "aws stepfunctions send-task-failure --endpoint-url http://127.0.0.1:9000 --region eu-west-1 "
        + "--no-sign-request --task-token \(Self.token) --error No --cause 'so it is'"
    )
    #expect(
      near.text(.curl(.heartbeat))
        == "curl http://127.0.0.1:9000 -H 'Content-Type: application/x-amz-json-1.0' "
        + #"-H 'X-Amz-Target: AWSStepFunctions.SendTaskHeartbeat' -d '{"taskToken":"\#(Self.token)"}'"#
    )
    let success = far.text(.curl(.success))
    #expect(success.hasPrefix("curl http://127.0.0.1:8083 -H"))
    #expect(success.hasSuffix(#"-d '{"taskToken":"\#(Self.token)","output":"{\"by\":\"O'\''Hara\"}"}'"#), "\(success)")
  }

  @Test("a token from elsewhere is encoded for a URL")
  func encoded() {
    let text = CallbackText(token: "AAA+/=é", region: "", endpoint: nil, output: 1, error: "", cause: nil)
    #expect(text.text(.url) == "AAA%2B%2F%3D%C3%A9")
  }

  @Test("an answer begins with what its state got last, in whatever timeline; without that, with a shape")
  func former() throws {
    var (session, task) = try task(Self.callback, Self.passed)
    #expect(session.snapshot.offer(for: task).result == [:])
    session.complete(.answer(task.id, .success(output: ["approved": true])))
    session.complete(.goTo(moment: 0))
    try session.press("c")
    #expect(session.snapshot.status.isFinal)
    session.complete(.restart)
    try session.press("c")
    task = try #require(session.snapshot.pendingTasks.first)
    #expect(session.snapshot.offer(for: task).result == ["approved": true])
    session.complete(.answer(task.id, .failure(error: "No", cause: "why not")))
    session.complete(.restart)
    try session.press("c")
    let offer = session.snapshot.offer(for: try #require(session.snapshot.pendingTasks.first))
    #expect(offer.errors.first == "No" && offer.cause == "why not" && offer.result == ["approved": true])
  }

  /// A session in which one task waits.
  private func task(
    _ resource: String,
    _ fields: String,
    _ machineFields: String = ""
  ) throws -> (session: Debugger, task: PendingTask) {
    var session = try session(
      #"""
      {\#(machineFields)"StartAt": "Ask", "States": {
        "Ask": {"Type": "Task", "Resource": "\#(resource)", \#(fields) "End": true}}}
      """#
    )
    try session.press("c")
    return (session, try #require(session.snapshot.pendingTasks.first))
  }
}

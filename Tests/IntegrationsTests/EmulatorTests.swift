import Foundation
import Integrations
import Interpreter
import JSONModel
import LocalPrograms
import Testing

@Suite("Emulators of services")
struct EmulatorTests {
  private static let urls: [ServiceEmulators.Service: String] = [
    .lambda: "http://127.0.0.1:3001", .sqs: "http://127.0.0.1:9324", .sfn: "http://127.0.0.1:8084",
  ]

  struct Row: Sendable, CustomTestStringConvertible {
    let resource: String
    let variable: String?
    var testDescription: String { resource }
  }

  static let resources = [
    Row(resource: "arn:aws:lambda:us-east-1:123456789012:function:f", variable: "LAMBDA_ENDPOINT"),
    Row(resource: "arn:aws:states:::lambda:invoke", variable: "LAMBDA_ENDPOINT"),
    Row(resource: "arn:aws:states:::lambda:invoke.waitForTaskToken", variable: "LAMBDA_ENDPOINT"),
    Row(resource: "arn:aws:states:::aws-sdk:lambda:invoke", variable: "LAMBDA_ENDPOINT"),
    Row(resource: "arn:aws:states:::sqs:sendMessage", variable: "SQS_ENDPOINT"),
    Row(resource: "arn:aws:states:::aws-sdk:sqs:receiveMessage", variable: "SQS_ENDPOINT"),
    Row(resource: "arn:aws:states:::states:startExecution.sync:2", variable: "STEP_FUNCTIONS_ENDPOINT"),
    Row(resource: "arn:aws:states:::aws-sdk:sfn:listExecutions", variable: "STEP_FUNCTIONS_ENDPOINT"),
    Row(resource: "arn:aws:states:::sns:publish", variable: nil),
    Row(resource: "arn:aws:states:us-east-1:123456789012:activity:a", variable: nil),
  ]

  @Test("do the tasks of their services, in both integrations, and no others", arguments: resources)
  func resource(_ row: Row) throws {
    let waits = row.resource.hasSuffix(".waitForTaskToken")
    let parameters = waits ? #""Parameters":{"Payload.$":"$$.Task.Token"},"# : ""
    var execution = try execution(taskMachine(parameters, resource: row.resource))
    while execution.pendingTasks.isEmpty, execution.status == .running { _ = execution.step(.main) }
    let task = try #require(execution.pendingTasks.first, "\(execution.status)")
    let connector = EmulatorConnector(ServiceEmulators(Self.urls))
    let expected = row.variable.map { [Undertaking.source(task.id, $0), .call(task.id, needsLeave: false)] }
    #expect(connector.response(to: task, in: execution) == expected.map { .undertakings($0) } ?? .declined)
    #expect(connector.binding(of: task, in: execution) == (row.variable == nil ? nil : .emulator))
    #expect(connector.rehearsal.response(to: task, in: execution) == .declined)
  }

  @Test("come after the rules for states and resources, and before the default")
  func order() throws {
    let text = #"{"tasks": {"Ship": {"return": 1}}, "default": {"return": 2}}"#
    let bindings = try BindingsReader.read(
      try JSONDocument(parsing: Array(text.utf8)),
      path: "asldb.yaml",
      folder: ""
    )
    let connector = bindings.connector(
      after: nil,
      hasPerson: true,
      emulators: ServiceEmulators(Self.urls),
      otherwise: FailingConnector()
    )
    for (name, resource, source) in [
      ("Ship", "lambda:invoke", "asldb.yaml, tasks, 'Ship', line 1: mock"),
      ("Other", "lambda:invoke", "LAMBDA_ENDPOINT"),
      ("Other", "sns:publish", "asldb.yaml, the default: mock"),
    ] {
      let definition = taskMachine(resource: "arn:aws:states:::\(resource)").replacing("Ship", with: name)
      var execution = try execution(definition)
      while execution.pendingTasks.isEmpty { _ = execution.step(.main) }
      let task = try #require(execution.pendingTasks.first)
      #expect(connector.response(to: task, in: execution).undertakings.first == .source(task.id, source))
    }
  }

  @Test("are called at their URLs by the names of functions, and not with the user's credentials")
  func call() async throws {
    let folder = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "aws")
    let text = """
      #!/bin/sh
      cd '\(folder.path)'
      [ "$1" = --version ] && { echo aws-cli/2.15.1; exit; }
      echo "$*" > call
      echo "$AWS_ACCESS_KEY_ID $AWS_SECRET_ACCESS_KEY [$AWS_SESSION_TOKEN]" > credentials
      for last; do :; done
      printf '{"price":7}' > "$last"
      echo '{"StatusCode":200}'
      """
    try Data(text.utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let emulators = ServiceEmulators(Self.urls)
    var settings = emulators.commandLine(in: "eu-west-1")
    settings.program = script.path
    let outside = OutsideWorld(connector: EmulatorConnector(emulators))
      .calling(LocalTaskCaller(AWSBinding(), emulators: settings) { false })
    let function = "arn:aws:lambda:eu-west-1:123456789012:function:Price:live"
    let run = try await ExecutionRunner(outside).run(try execution(taskMachine(resource: function)), clock: .skip)
    #expect(run.status == .succeeded(output: ["price": 7]))
    let call = try String(contentsOf: folder.appending(path: "call"), encoding: .utf8)
    #expect(call.hasPrefix("lambda invoke ") && call.contains(" --function-name Price "), "\(call)")
    #expect(call.contains(" --region eu-west-1 --endpoint-url http://127.0.0.1:3001 "), "\(call)")
    #expect(try String(contentsOf: folder.appending(path: "credentials"), encoding: .utf8) == "test test []\n")
  }
}

import DebuggerCore
import Integrations
import Interpreter
import JSONModel
@testable import StepFunctionsAPI
import Testing

/// A service of tests: tasks that call Step Functions go to it, activities and callbacks wait, all others get a result
/// with nothing in it.
struct TestService {
  let service: StepFunctionsService

  /// How services of tests are made.
  static var configuration: ServiceConfiguration {
    ServiceConfiguration { _, _, _ in
      OutsideWorld(connector: ConnectorChain([WaitingConnector(), AccountConnector(), SkeletonConnector()]))
    } wallClock: {
      WallClock.now()
    }
  }

  init(configure: (inout ServiceConfiguration) -> Void = { _ in }) {
    var configuration = Self.configuration
    configure(&configuration)
    service = StepFunctionsService(configuration)
  }

  /// Calls an operation.
  func call(_ operation: String, _ arguments: JSON = [:]) async -> APIResponse {
    let target = operation.contains(".") ? operation : "AWSStepFunctions." + operation
    return await service.respond(to: APIRequest(target: target, body: arguments.utf8()))
  }

  /// Calls an operation that is to go well.
  func answer(_ operation: String, _ arguments: JSON = [:]) async throws -> JSON {
    let response = await call(operation, arguments)
    try #require(response.failureType == nil, "\(operation): \(response.body.text())")
    return response.body
  }

  /// Makes a machine, and gives its ARN.
  func machine(_ name: String, _ definition: String, type: String = "STANDARD") async throws -> String {
    let answer = try await answer(
      "CreateStateMachine",
      ["name": .string(name), "definition": .string(definition), "roleArn": .string(Self.role), "type": .string(type)]
    )
    return try #require(answer["stateMachineArn"]?.string)
  }

  /// Starts an execution, and gives its ARN.
  func start(_ machine: String, input: String = "{}", name: String? = nil) async throws -> String {
    var arguments: JSONObject = ["stateMachineArn": .string(machine), "input": .string(input)]
    arguments["name"] = name.map(JSON.string)
    return try #require(try await answer("StartExecution", .object(arguments))["executionArn"]?.string)
  }

  /// What DescribeExecution says once an execution has ended.
  func end(of execution: String) async throws -> JSON {
    await service.end(of: execution)
    return try await answer("DescribeExecution", ["executionArn": .string(execution)])
  }

  /// The token of the first task that waits for it.
  func token(of execution: String) async throws -> String {
    while true {
      let listed = try await answer("Asldb.ListCallbacks")["callbacks"]?.array ?? []
      let own = listed.first { $0["executionArn"]?.string == execution }
      if let token = own?["token"]?.string { return token }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  static let role = "arn:aws:iam::123456789012:role/test"

  /// Passes its input on.
  static let pass = #"{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}"#
  /// Waits for a token.
  static let callback = #"""
    {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters":{"QueueUrl":"q","MessageBody":{"token.$":"$$.Task.Token"}},"End":true}}}
    """#
  /// Waits for a worker.
  static let activity = #"""
    {"StartAt":"Work","States":{"Work":{"Type":"Task",
      "Resource":"arn:aws:states:us-east-1:123456789012:activity:work","End":true}}}
    """#
}

extension StepFunctionsService {
  /// The ARNs of the executions that rest.
  var restingARNs: Set<String> { Set(executions.resting.keys) }
}

import Foundation
import JSONModel
import LocalEndpoint
import Testing

/// A program that listens at a port of its own, and those who call it.
final class ServedEndpoint {
  /// Where all machines of the program are.
  static let machines = "arn:aws:states:us-east-1:123456789012:stateMachine:"

  /// Where its files are.
  let place: Workplace
  /// The program.
  let program: RunningProgram
  /// Where it listens.
  let url: String

  /// Runs `asldb serve` with arguments, in a folder with files.
  convenience init(
    _ arguments: [String] = [],
    files: [String: String] = [:],
    environment: [String: String] = [:]
  ) throws {
    try self.init(running: ["serve", "--port", "0"] + arguments, in: try Workplace(files), environment: environment)
  }

  /// Runs the program with arguments that have it listen, and waits until it says where.
  init(running arguments: [String], in place: Workplace, environment: [String: String] = [:]) throws {
    self.place = place
    // What the environment of the tests says is not what they are about.
    let plain = ["AWS_DEFAULT_REGION": "", "AWS_ACCOUNT_ID": "", "SFN_MOCK_CONFIG": "", "WAIT_TIME_SCALE": ""]
    program = try RunningProgram(arguments, in: place, environment: plain.merging(environment) { $1 })
    try program.wait(for: "listening on ")
    let said = try program.text + program.complaints
    url = String(try #require(said.firstMatch(of: /listening on (http:\S+)/)).output.1)
  }

  /// Calls an operation of Step Functions.
  func call(_ operation: String, _ arguments: JSON = [:]) async throws -> JSON {
    try await EndpointClient(try EndpointAddress(parsing: url))
      .call(target: "AWSStepFunctions.\(operation)", body: arguments)
  }

  /// Starts an execution of a machine, or of a test case of it: `order#Approved`.
  ///
  /// - Returns: Its ARN.
  func start(_ machine: String, named name: String? = nil, input: String = "{}") async throws -> String {
    var arguments: JSONObject = ["stateMachineArn": .string(Self.machines + machine), "input": .string(input)]
    if let name { arguments["name"] = .string(name) }
    return try #require(try await call("StartExecution", .object(arguments))["executionArn"]?.string)
  }

  /// How an execution ends.
  func end(of execution: String) async throws -> JSON {
    try await eventually {
      let described = try await call("DescribeExecution", ["executionArn": .string(execution)])
      return described["status"] == "RUNNING" ? nil : described
    }
  }

  /// Waits until so many tasks wait for an answer.
  func waiting(_ count: Int) async throws {
    _ = try await eventually {
      let list = try callbacks("list", "--json").output
      return try JSON(parsing: list).array?.count == count ? true : nil
    }
  }

  /// Runs `asldb callbacks`; the names of executions, which are made up, are left out of what it says of its answers.
  func callbacks(_ arguments: String...) throws -> ProgramRun {
    var run = try place.run(["callbacks"] + arguments + ["--endpoint", url])
    run.output = run.output.replacing(/(?m)^fan:[^\/\s]+\//, with: "")
    return run
  }

  /// Runs `asldb attach`.
  func attach(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try place.run(["attach"] + arguments + ["--endpoint", url], input: input)
  }

  private func eventually<Value>(_ look: () async throws -> Value?) async throws -> Value {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      if let found = try await look() { return found }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Late()
  }

  /// What did not come in a minute.
  struct Late: Error {}
}

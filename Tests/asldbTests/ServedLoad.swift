import Interpreter
import JSONModel

/// A client that calls an endpoint at random, and notes what it was answered, until nobody answers any more.
struct ServedLoad {
  private let program: ServedProgram
  private let facts: ServedFacts
  private let name: String
  private var random: RandomSource
  private var count = 0

  init(_ program: ServedProgram, _ facts: ServedFacts, _ name: String, seed: UInt64) {
    (self.program, self.facts, self.name) = (program, facts, name)
    random = RandomSource(seed: seed)
  }

  /// The machines that executions are started of: they wait for a token, a worker, the time, another execution, and
  /// fail.
  static let machines = [
    "Ask": #"""
    {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Next": "Rest",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "ResultPath": "$.answer"},
      "Rest": {"Type": "Wait", "Seconds": 1, "End": true}}}
    """#,
    "Both": #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Map", "End": true, "ItemsPath": "$.items",
      "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}}}}}}}
    """#,
    "Work": #"""
    {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:us-east-1:123456789012:activity:work"}}}
    """#,
    "Nest": #"""
    {"StartAt": "Nest", "States": {"Nest": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {
      "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Ask", "Input": {"items": []}}}}}
    """#,
    "Fail": #"{"StartAt": "Fail", "States": {"Fail": {"Type": "Fail", "Error": "E", "Cause": "C"}}}"#,
  ]

  static func arn(_ machine: String) -> String { "arn:aws:states:us-east-1:123456789012:stateMachine:\(machine)" }
  static let activity = "arn:aws:states:us-east-1:123456789012:activity:work"

  /// Makes the machines and the activity.
  static func prepare(_ program: ServedProgram) async throws {
    for (name, definition) in machines {
      _ = try await program.call("CreateStateMachine", Self.creation(name, definition))
    }
    _ = try await program.call("CreateActivity", ["name": "work"])
  }

  private static func creation(_ name: String, _ definition: String) -> JSON {
    ["name": .string(name), "definition": .string(definition), "roleArn": "arn:aws:iam::123456789012:role/test"]
  }

  /// Calls until there is no answer.
  mutating func run() async {
    do { while !Task.isCancelled { try await callAnything() } } catch {}
  }

  private mutating func callAnything() async throws {
    count += 1
    switch Int.random(in: 0..<10, using: &random) {
    case 0: try await createMachine()
    case 1, 2, 3: try await start()
    case 4, 5: try await answer()
    case 6: try await work()
    case 7: try await lookAtHistory()
    case 8: try await stop()
    default: try await redrive()
    }
    facts.note { $0.count += 1 }
  }

  private func createMachine() async throws {
    let arguments = Self.creation("m\(name)-\(count)", Self.machines["Fail"] ?? "")
    guard let arn = try await program.call("CreateStateMachine", arguments).members?["stateMachineArn"]?.string else {
      return
    }
    let described = try await program.call("DescribeStateMachine", ["stateMachineArn": .string(arn)])
    facts.note { $0.machines[arn] = described.members }
  }

  private mutating func start() async throws {
    let machine = Self.machines.keys.sorted()[Int.random(in: 0..<Self.machines.count, using: &random)]
    let (name, input) = ("e\(name)-\(count)", #"{"items": [1, 2], "by": "\#(name)"}"#)
    let arguments: JSON = [
      "stateMachineArn": .string(Self.arn(machine)), "name": .string(name), "input": .string(input),
    ]
    guard let arn = try await program.call("StartExecution", arguments).members?["executionArn"]?.string else {
      return facts.note { $0.problems.append("\(name) was refused") }
    }
    facts.note {
      $0.started.append(ServedFacts.Started(arn: arn, machine: Self.arn(machine), name: name, input: input))
    }
  }

  private mutating func answer() async throws {
    let listed = try await program.call("Asldb.ListCallbacks").members?["callbacks"]?.array ?? []
    let seen = listed.compactMap { callback -> (token: String, execution: String)? in
      guard callback["kind"] == "callback", let token = callback["token"]?.string else { return nil }
      return callback["executionArn"]?.string.map { (token, $0) }
    }
    facts.note { for each in seen { $0.tokens[each.token] = each.execution } }
    guard let chosen = seen.randomElement(using: &random) else { return }
    let output = #"{"by":"\#(name)-\#(count)"}"#
    facts.note { _ = $0.triedTokens.insert(chosen.token) }
    let arguments: JSON = ["taskToken": .string(chosen.token), "output": .string(output)]
    guard try await program.call("SendTaskSuccess", arguments).members != nil else { return }
    facts.note { facts in
      let answered = ServedFacts.Answered(execution: chosen.execution, output: output)
      if facts.answered.updateValue(answered, forKey: chosen.token) != nil {
        facts.problems.append("\(chosen.token) was answered twice")
      }
    }
  }

  /// Takes a task as a worker; whether it was taken when there was no answer nobody knows.
  private func work() async throws {
    let arguments: JSON = ["activityArn": .string(Self.activity)]
    let limit = Duration.milliseconds(50)
    guard let task = try? await program.call("GetActivityTask", arguments, within: limit).members,
      let token = task["taskToken"]?.string
    else { return }
    let output = #"{"by":"\#(name)-\#(count)"}"#
    facts.note { _ = $0.triedTokens.insert(token) }
    let answer: JSON = ["taskToken": .string(token), "output": .string(output)]
    guard try await program.call("SendTaskSuccess", answer).members != nil else { return }
    facts.note { $0.answered[token] = ServedFacts.Answered(execution: "", output: output) }
  }

  private mutating func lookAtHistory() async throws {
    guard let execution = facts.all.started.randomElement(using: &random)?.arn else { return }
    let arguments: JSON = ["executionArn": .string(execution), "maxResults": 1000]
    guard let events = try await program.call("GetExecutionHistory", arguments).members?["events"]?.array else {
      return facts.note { $0.problems.append("\(execution) has no history") }
    }
    facts.note { facts in
      if events.count >= facts.histories[execution]?.count ?? 0 { facts.histories[execution] = events }
    }
  }

  private mutating func stop() async throws {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return }
    guard let execution = facts.all.started.randomElement(using: &random)?.arn else { return }
    let arguments: JSON = ["executionArn": .string(execution)]
    let before = try await program.call("DescribeExecution", arguments).members?["status"]
    guard before == "RUNNING" else { return }
    facts.note { _ = $0.triedStops.insert(execution) }
    guard try await program.call("StopExecution", arguments).members != nil else { return }
    facts.note { _ = $0.stopped.insert(execution) }
  }

  private mutating func redrive() async throws {
    let failed = facts.all.started.filter { $0.machine == Self.arn("Fail") }
    guard let execution = failed.randomElement(using: &random)?.arn else { return }
    // Only the last ten client tokens are remembered.
    let isRemembered = facts.note { facts in
      facts.triedRedrives[execution, default: 0] += 1
      return facts.triedRedrives[execution, default: 0] <= 10
    }
    guard isRemembered else { return }
    let token = "t\(name)-\(count)"
    let arguments: JSON = ["executionArn": .string(execution), "clientToken": .string(token)]
    guard let answer = try await program.call("RedriveExecution", arguments).members else { return }
    facts.note { $0.redriven[token] = (execution, answer) }
  }
}

import JSONModel
import StepFunctionsAPI
import Testing

/// Calls of all kinds that change something, and what has to be so for ever after each was answered.
final class DurabilityLoad {
  /// Something that holds from when the store was written so many times.
  struct Fact {
    let since: Int
    let words: String
    let holds: (TestService) async throws -> Bool
  }

  let store: MemoryStore
  let service: TestService
  private(set) var facts: [Fact] = []
  private(set) var executions: [String] = []

  init() async throws {
    store = MemoryStore()
    service = try await TestService(keptIn: store)
  }

  /// Notes what holds from now on.
  func note(_ words: String, _ holds: @escaping (TestService) async throws -> Bool) {
    facts.append(Fact(since: store.count, words: words, holds: holds))
  }

  /// Calls an operation, whose answer is the same when it is called again.
  @discardableResult
  func call(_ operation: String, _ arguments: JSON, again other: String? = nil) async throws -> JSON {
    let answer = try await service.answer(operation, arguments)
    guard let other else { return answer }
    let expected = try await service.answer(other, arguments)
    note("\(operation) \(arguments.text().prefix(200))") { try await $0.answer(other, arguments) == expected }
    return answer
  }

  /// Starts an execution; its name is taken then, and its history grows only.
  func start(_ machine: String, _ name: String) async throws -> String {
    let execution = try await service.start(machine, input: #"{"of": "\#(name)"}"#, name: name)
    executions.append(execution)
    note("\(name) was started") { service in
      let other: JSON = ["stateMachineArn": .string(machine), "name": .string(name), "input": "[]"]
      let refusal = await service.call("StartExecution", other).failureType ?? ""
      // The machine of one of them is deleted.
      return ["ExecutionAlreadyExists", "StateMachineDeleting", "StateMachineDoesNotExist"].contains(refusal)
    }
    return execution
  }

  /// The history of an execution only grows from now on.
  func noteHistory(of execution: String) async throws {
    let events = try await Self.events(of: execution, in: service)
    note("the history of \(execution)") { try await Self.events(of: execution, in: $0).starts(with: events) }
  }

  static func events(of execution: String, in service: TestService) async throws -> [JSON] {
    try await service.answer("GetExecutionHistory", ["executionArn": .string(execution), "maxResults": 1000])["events"]?
      .array ?? []
  }

  /// Does all of it.
  func run() async throws {
    try await registering()
    let machine = try await service.machine("Ask", TestService.callback)
    try await answering(machine)
    try await ending()
    try await working()
    try await deleting()
    for execution in executions { try await noteHistory(of: execution) }
  }

  private func registering() async throws {
    let machine = try await service.machine("M", TestService.pass)
    let arguments: JSON = ["stateMachineArn": .string(machine)]
    try await call(
      "UpdateStateMachine",
      ["stateMachineArn": .string(machine), "definition": .string(TestService.callback)]
    )
    let version = try await call("PublishStateMachineVersion", arguments)["stateMachineVersionArn"]
    note("the version") {
      try await $0.answer("ListStateMachineVersions", arguments)["stateMachineVersions"]?.array?.count == 1
    }
    let alias: JSON = [
      "name": "live", "routingConfiguration": [["stateMachineVersionArn": version ?? .null, "weight": 100]],
    ]
    try await call("CreateStateMachineAlias", alias, again: "CreateStateMachineAlias")
    try await call("TagResource", ["resourceArn": .string(machine), "tags": [["key": "k", "value": "v"]]])
    note("the tag") { service in
      try await service.answer("ListTagsForResource", ["resourceArn": .string(machine)])["tags"] == [
        ["key": "k", "value": "v"]
      ]
    }
    let described = try await service.answer("DescribeStateMachine", arguments)
    note("the machine") { try await $0.answer("DescribeStateMachine", arguments) == described }
    let execution = try await start("\(machine):live", "byAlias")
    note("the alias that was started") { service in
      let description = try await service.answer("DescribeExecution", ["executionArn": .string(execution)])
      return description["stateMachineAliasArn"] == .string("\(machine):live")
        && description["stateMachineVersionArn"] == version && description["input"] == #"{"of": "byAlias"}"#
    }
  }

  private func answering(_ machine: String) async throws {
    for name in ["a", "b", "c"] {
      let execution = try await start(machine, name)
      let token = JSON.string(try await service.token(of: execution))
      note("the token of \(name)") {
        await $0.call("SendTaskHeartbeat", ["taskToken": token]).failureType != "InvalidToken"
      }
      try await noteHistory(of: execution)
      guard name != "c" else { continue }
      let answer: JSON = ["taskToken": token, "output": #"{"x": 1}"#]
      try await call("SendTaskSuccess", answer)
      note("\(name) was answered, once") { await $0.call("SendTaskSuccess", answer).failureType == "TaskTimedOut" }
      note("\(name) ends so") { try await $0.end(of: execution)["output"] == #"{"x":1}"# }
    }
  }

  private func ending() async throws {
    let machine = try await service.machine("F", #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E"}}}"#)
    let execution = try await start(machine, "fails")
    _ = try await service.end(of: execution)
    try await noteHistory(of: execution)
    let redrive: JSON = ["executionArn": .string(execution), "clientToken": "t"]
    try await call("RedriveExecution", redrive, again: "RedriveExecution")
    note("is redriven once") { try await $0.end(of: execution)["redriveCount"] == 1 }
    _ = try await service.end(of: execution)
    let waiting = try await start(try await service.machine("Ask2", TestService.callback), "stopped")
    try await call("StopExecution", ["executionArn": .string(waiting), "error": "X"])
    note("is stopped") { try await $0.end(of: waiting)["error"] == "X" }
  }

  private func working() async throws {
    let activity = try await call("CreateActivity", ["name": "work"], again: "CreateActivity")["activityArn"] ?? .null
    let execution = try await start(try await service.machine("W", TestService.activity), "work")
    let task = try await call("GetActivityTask", ["activityArn": activity, "workerName": "w"])
    let heartbeat: JSON = ["taskToken": task["taskToken"] ?? .null]
    note("the worker has the task") { await $0.call("SendTaskHeartbeat", heartbeat).failureType != "InvalidToken" }
    try await noteHistory(of: execution)
  }

  private func deleting() async throws {
    let machine = try await service.machine("Gone", TestService.callback)
    let execution = try await start(machine, "last")
    try await call("DeleteStateMachine", ["stateMachineArn": .string(machine)])
    note("the machine is going") { service in
      let described = await service.call("DescribeStateMachine", ["stateMachineArn": .string(machine)])
      return described.body["status"] == "DELETING" || described.failureType == "StateMachineDoesNotExist"
    }
    try await call("StopExecution", ["executionArn": .string(execution)])
    _ = try await service.end(of: execution)
  }
}

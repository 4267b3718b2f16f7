import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage
import Testing

@Suite("Edits at any moment leave an execution that goes on")
struct RandomEditTests {
  /// Nested Parallel and Map states with retries, catches, waits, callbacks and choices.
  static let inline = #"""
    {"StartAt": "P", "States": {
      "P": {"Type": "Parallel", "Next": "C", "ResultPath": "$.p",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 3, "MaxAttempts": 2}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "C"}],
        "Branches": [
          {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 5, "Next": "X"},
            "X": {"Type": "Pass", "Assign": {"v": 1}, "Result": 1, "End": true}}},
          {"StartAt": "M", "States": {"M": {"Type": "Map", "InputPath": "$.items", "MaxConcurrency": 2, "End": true,
            "ItemSelector": {"v.$": "$$.Map.Item.Value"},
            "Catch": [{"ErrorEquals": ["Gone"], "Next": "Sorry"}],
            "ItemProcessor": {"StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 50,
                "HeartbeatSeconds": 20, "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"},
                "ResultSelector": {"r.$": "$"}, "ResultPath": "$.r",
                "Retry": [{"ErrorEquals": ["Busy", "States.Timeout"], "IntervalSeconds": 1, "MaxAttempts": 1}],
                "Next": "K"},
              "K": {"Type": "Choice", "Choices": [{"Variable": "$.v", "NumericGreaterThan": 1, "Next": "N"}]},
              "N": {"Type": "Pass", "End": true}}}},
            "Sorry": {"Type": "Pass", "End": true}}}]},
      "C": {"Type": "Choice", "Choices": [{"Variable": "$.again", "IsPresent": true, "Next": "P"},
        {"Variable": "$.error", "IsPresent": true, "Next": "F"}], "Default": "E"},
      "E": {"Type": "Succeed"},
      "F": {"Type": "Fail", "Error": "F"}}}
    """#

  /// A distributed Map around a Map with tasks, in JSONata.
  static let distributed = #"""
    {"StartAt": "D", "QueryLanguage": "JSONata", "States": {
      "D": {"Type": "Map", "Items": "{% $states.input.items %}", "ToleratedFailureCount": 1, "MaxConcurrency": 2,
        "Assign": {"n": "{% $count($states.result) %}"},
        "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 1}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "F"}], "Next": "E",
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "M",
          "States": {"M": {"Type": "Map", "Items": "{% [1, $states.input] %}", "End": true, "ItemProcessor": {
            "StartAt": "T", "States": {"T": {"Type": "Task", "Arguments": {"in": "{% $states.input %}"},
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Output": "{% $states.result %}",
              "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 1}], "Next": "W"},
            "W": {"Type": "Wait", "Seconds": 3, "End": true}}}}}}},
      "E": {"Type": "Succeed"},
      "F": {"Type": "Fail", "Error": "F"}}}
    """#

  /// Tasks that start executions in every way, of a machine that does so itself.
  static let starting = #"""
    {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "S", "States": {"S": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
        "Parameters": {"StateMachineArn": "Child"}, "TimeoutSeconds": 40, "Next": "W",
        "Retry": [{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1, "MaxAttempts": 1}]},
        "W": {"Type": "Wait", "Seconds": 3, "End": true}}},
      {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution",
        "Parameters": {"StateMachineArn": "Child"}, "Next": "U"},
        "U": {"Type": "Wait", "Seconds": 30, "End": true}}}]}}}
    """#

  @Test("random edits of executions that others have started, at random moments")
  func nested() throws {
    let links = [
      LinkedMachine(key: "Child", machine: try machine(Self.starting)),
      LinkedMachine(key: "Other", workflow: .express, machine: try machine(Self.inline)),
    ]
    var settings = ExecutionSettings()
    settings.seed = 7
    let start = Execution(
      try machine(Self.starting).linking(links),
      input: ["items": [1, 2, 3]],
      settings: settings,
      now: .start2024
    )
    for seed in 0..<400 {
      var player = RandomPlayer(execution: start, seed: UInt64(seed))
      for _ in 0..<60 where !player.execution.status.isFinal { try player.play() }
      try player.finish()
      guard case .failed = player.execution.status else { continue }
      try player.execution.redrive(at: player.execution.now)
      try player.finish()
    }
  }

  @Test("random edits at random moments", arguments: [inline, distributed])
  func random(_ definition: String) throws {
    let start = try execution(definition, input: #"{"items": [1, 2, 3]}"#)
    for seed in 0..<400 {
      var player = RandomPlayer(execution: start, seed: UInt64(seed))
      for _ in 0..<60 where !player.execution.status.isFinal { try player.play() }
      try player.finish()
    }
  }
}

/// Somebody who does anything at all to an execution.
private struct RandomPlayer {
  var execution: Execution
  private var random: Generator
  private let paths: [ReferencePath]

  init(execution: Execution, seed: UInt64) {
    self.execution = execution
    random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    paths = ["$$.Execution.Input.items", "$$.Map.Item.Value", "$$.State.Name.x", "$$", "$.x"].compactMap {
      try? ReferencePath(parsing: $0)
    }
  }

  mutating func play() throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: for _ in 0..<Int.random(in: 1..<6, using: &random) { execution.step() }
    case 5: if let branch = execution.readyBranches.randomElement(using: &random) { execution.step(branch) }
    case 6: try answer()
    case 7: if let deadline = execution.nextDeadline { try execution.deliver(.timePassed, at: deadline) }
    default: edit()
    }
    check()
  }

  /// Lets the execution come to its end, answering every task.
  mutating func finish() throws {
    for _ in 0..<2_000 where !execution.status.isFinal {
      if execution.run(atMost: 10_000) > 0 { continue }
      check()
      if let task = execution.pendingTasks.first {
        try execution.deliver(.taskSucceeded(task.id, output: 1), at: execution.now)
      } else {
        let deadline = try #require(execution.nextDeadline, "it neither moves nor waits")
        try execution.deliver(.timePassed, at: deadline)
      }
    }
    #expect(execution.status.isFinal)
    check()
  }

  private mutating func answer() throws {
    guard let task = execution.pendingTasks.randomElement(using: &random) else { return }
    if task.resource.startsExecution, task.child == nil, Int.random(in: 0..<4, using: &random) > 0 {
      return try start(task)
    }
    let errors = ["Busy", "Gone", "States.Timeout", "Other"]
    let stimulus: Stimulus =
      Bool.random(using: &random)
      ? .taskSucceeded(task.id, output: ["x": 1])
      : .taskFailed(task.id, error: errors.randomElement(using: &random), cause: nil)
    try execution.deliver(stimulus, at: execution.now)
  }

  private mutating func start(_ task: PendingTask) throws {
    let forms: [ExecutionStart.Form] = [
      .detached(result: [:]), .callback(submission: [:]), .awaited(submission: [:], parsed: false),
      .awaited(submission: [:], parsed: true), .answered,
    ]
    let start = ExecutionStart(
      machine: MachineID(index: Int.random(in: 0...2, using: &random)),
      name: "e\(task.id.number)",
      input: ["items": [1, 2]],
      form: forms.randomElement(using: &random) ?? .answered
    )
    try execution.deliver(.executionStarted(task.id, start), at: execution.now)
  }

  /// An edit that is refused leaves everything as it was, but for which branch moves first.
  private mutating func edit() {
    let before = execution
    do throws(EditError) {
      try execution.apply(anyEdit())
    } catch {
      #expect(execution.history == before.history)
      #expect(execution.branches == before.branches)
    }
  }

  private mutating func anyEdit() -> Edit {
    let branch = execution.branches.randomElement(using: &random)?.id ?? .main
    let values: [JSON] = [.null, 1, "x", ["v": 2, "items": [4]], [5, 6]]
    let value = values.randomElement(using: &random) ?? .null
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .set(VisitValue.allCases.randomElement(using: &random) ?? .input, value, in: branch)
    case 1: return .setVariable(["v", "w", "1", ""].randomElement(using: &random) ?? "v", value, in: branch)
    case 2: return .setContext(paths.randomElement(using: &random) ?? paths[0], value, in: branch)
    case 3: return .skipWait(branch)
    case 4, 5:
      return .goTo(StateID(index: Int.random(in: -1...execution.machine.states.count, using: &random)), in: branch)
    case 6: return .takeRule([nil, -1, 0, 1].randomElement(using: &random) ?? nil, in: branch)
    case 7: return .complete(value, in: branch)
    case 8: return .skip(in: branch)
    case 9: return .fail(error: "Busy", cause: nil, in: branch)
    case 10: return .fail(error: "States.Timeout", cause: "c", in: branch)
    default: return .retry(in: branch)
    }
  }

  /// What holds at every moment.
  private func check() {
    #expect(execution.history.allSatisfy { $0.previousID < $0.id })
    let live = Set(execution.branches.map(\.id))
    for branch in execution.branches {
      if let parent = branch.parent { #expect(execution.status.isFinal || live.contains(parent)) }
      if case .joining(let join) = branch.condition {
        #expect(execution.status.isFinal || join.running.allSatisfy(live.contains))
      }
      _ = execution.contextObject(of: branch.id)
    }
    for task in execution.pendingTasks { #expect(task.child.map(live.contains) ?? true) }
    for child in execution.runningChildren where !execution.status.isFinal {
      #expect(live.contains(child.branch))
      guard case .task(let start) = child.origin, start.isAwaited else { continue }
      #expect(execution.pendingTasks.contains { $0.id == start.task && $0.child == child.branch })
    }
    for run in execution.mapRuns where run.status == .running { #expect(live.contains(run.branch)) }
  }
}

/// Numbers that look random and are the same in every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

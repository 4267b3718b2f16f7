import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// What the connector of a test answers to a state, one answer for each call; with none left, a task stays open.
typealias Answers = [StateName: [TestAnswer]]

/// An answer of a test's connector.
enum TestAnswer: Sendable {
  case success(JSON)
  case failure(String)
}

/// A session on a definition's text, at the beginning of 2024.
func session(_ definition: String, input: String = "{}", answers: Answers = [:]) throws -> Debugger {
  let loaded = DefinitionLoader.load(Array(definition.utf8))
  let machine = try #require(loaded.machine, "\(loaded.diagnostics.map(\.message))")
  return Debugger(machine: machine, input: try JSON(parsing: input), now: .start2024) { task, state in
    guard let known = answers[state], known.indices.contains(task.invocation) else { return [] }
    return switch known[task.invocation] {
    case .success(let output): [.taskSucceeded(task.id, output: output)]
    case .failure(let error): [.taskFailed(task.id, error: error, cause: nil)]
    }
  }
}

extension Instant {
  /// 2024-01-01T00:00:00Z.
  static let start2024 = Instant(milliseconds: 1_704_067_200_000)

  /// A moment so many seconds after the test sessions began.
  static func after(_ seconds: Double) -> Instant { start2024.adding(seconds: seconds) }
}

extension Debugger {
  /// Carries out the command of a key: `n`, `s`, `f`, `c` and `.` forward, `N`, `S`, `F`, `C` and `,` backward.
  mutating func press(_ key: Character) throws {
    let (motion, direction) = try #require(Self.keys[key])
    complete(.move(motion, direction))
  }

  /// Carries out a command at the time of the beginning.
  mutating func complete(_ command: Command) { complete(command, at: .start2024) }

  /// What the log says about a command that is refused.
  mutating func refusal(of command: Command) throws -> String {
    complete(command)
    let last = try #require(snapshot.log.last)
    #expect(last.kind == .refusal)
    return last.text
  }

  private static let keys: [Character: (Motion, Direction)] = [
    "n": (.over, .forward), "s": (.into, .forward), "f": (.out, .forward), "c": (.continue, .forward),
    ".": (.stage, .forward), "N": (.over, .backward), "S": (.into, .backward), "F": (.out, .backward),
    "C": (.continue, .backward), ",": (.stage, .backward),
  ]

  /// Where the branch in focus is, and why the session stands there unless it is just a step: `Fan[0]/Ship enter`,
  /// `Ask exit: needsAnswer`.
  var place: String {
    guard let view = snapshot.focused else { return "nowhere" }
    let name = snapshot.machine[view.branch.visit.state].name
    let path = view.path.isEmpty ? "" : view.path + "/"
    return "\(path)\(name) \(view.branch.visit.stage)" + (stopWord.map { ": " + $0 } ?? "")
  }

  private var stopWord: String? {
    switch snapshot.stop {
    case .step: nil
    case .entry: "entry"
    case .breakpoint: "breakpoint"
    case .cursor: "cursor"
    case .needsAnswer: "needsAnswer"
    case .waitingForTime: "waitingForTime"
    case .calling: "calling"
    case .uncaught: "uncaught"
    case .paused: "paused"
    case .edited: "edited"
    case .waitEnded: "waitEnded"
    case .redriven: "redriven"
    case .ended: "ended"
    case .beginning: "beginning"
    case .moving: "moving"
    case .frozen: "frozen"
    }
  }

  /// The number of a state.
  func state(_ name: StateName) throws -> StateID { try #require(snapshot.machine.state(named: name)) }

  /// The live branch of a path.
  func branch(_ path: String) throws -> BranchID {
    try #require(snapshot.branches.first { $0.path == path }).branch.id
  }
}

/// Definitions that several tests step through.
enum Sample {
  /// A Parallel with a Map in its second branch.
  static let nested = #"""
    {"StartAt": "Prepare", "States": {
      "Prepare": {"Type": "Pass", "Next": "Fan"},
      "Fan": {"Type": "Parallel", "Next": "Done", "Branches": [
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
          "StartAt": "Ship", "States": {
            "Ship": {"Type": "Pass", "Next": "Sent"}, "Sent": {"Type": "Pass", "End": true}}}}}}]},
      "Done": {"Type": "Succeed"}}}
    """#

  /// Waits, tasks with and without answers, a Parallel and a Map over ``twoItems``.
  static let busy = #"""
    {"StartAt": "Fan", "States": {
      "Fan": {"Type": "Parallel", "Next": "Done", "Branches": [
        {"StartAt": "Quick", "States": {
          "Quick": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Next": "Ask",
            "Retry": [{"ErrorEquals": ["States.ALL"]}]},
          "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "TimeoutSeconds": 60, "Retry": [{"ErrorEquals": ["States.ALL"], "JitterStrategy": "FULL"}], "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
          "StartAt": "Ship", "States": {
            "Ship": {"Type": "Pass", "Parameters": {"r.$": "States.MathRandom(1, 1000)"}, "Next": "Sleep"},
            "Sleep": {"Type": "Wait", "Seconds": 5, "End": true}}}}}}]},
      "Done": {"Type": "Succeed"}}}
    """#

  /// The input of ``nested``: two items.
  static let twoItems = #"{"items": [1, 2]}"#

  /// A task that is retried after two seconds and then caught.
  static let retried = #"""
    {"StartAt": "Call", "States": {
      "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "Done",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 1}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
      "Sorry": {"Type": "Fail", "Error": "Gone"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// A wait of ten seconds between two states.
  static let wait = #"""
    {"StartAt": "Begin", "States": {
      "Begin": {"Type": "Pass", "Next": "Sleep"},
      "Sleep": {"Type": "Wait", "Seconds": 10, "Next": "Done"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// A task that asks a person and has an hour for it, beside one that is quick.
  static let callback = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "TimeoutSeconds": 3600, "End": true,
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": "q", "MessageBody": {"Token.$": "$$.Task.Token"}}}}},
      {"StartAt": "Note", "States": {"Note": {"Type": "Pass", "End": true}}}]}}}
    """#
}

import DebuggerCore
import Interpreter
import JSONModel
import PlainUI
import StatesLanguage
import Synchronization
import Testing

/// Makes sure that a plain debugger says what a transcript has behind the lines that were typed at its prompt.
func check(
  _ definition: String,
  input: String = "{}",
  answers: [StateName: [TestAnswer]] = [:],
  wallClock: @escaping @Sendable () -> Instant = { .start2024 },
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let loaded = DefinitionLoader.load(Array(definition.utf8))
  let machine = try #require(loaded.machine, "\(loaded.diagnostics.map(\.message))")
  let value = Debugger(machine: machine, input: try JSON(parsing: input), now: .start2024) { task, state in
    guard let known = answers[state], known.indices.contains(task.invocation) else { return [] }
    return switch known[task.invocation] {
    case .success(let output): [.taskSucceeded(task.id, output: output)]
    case .failure(let error, let cause): [.taskFailed(task.id, error: error, cause: cause)]
    }
  }
  let page = Page()
  let debugger = PlainDebugger(
    DebugSession(value, wallClock: wallClock),
    savingMocks: { .saved("saved to \($0.file)") }
  ) { page.write($0) }
  await debugger.begin()
  for line in expected.split(separator: "\n") where line.hasPrefix(Page.prompt) {
    page.write(String(line))
    do throws(CommandLineError) {
      guard try await debugger.run(String(line.dropFirst(line == Page.prompt ? 1 : 2))) == .goesOn else { break }
    } catch {
      page.write("wrong: \(error)")
    }
  }
  #expect(page.text == expected, sourceLocation: sourceLocation)
}

/// An answer of a test's connector; with none left, a task stays open.
enum TestAnswer: Sendable {
  case success(JSON)
  case failure(String, String?)
}

/// The lines of a transcript, from whatever thread they come.
private final class Page: Sendable {
  /// What stands before a line that is typed.
  static let prompt = ">"

  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  func write(_ line: String) { lines.withLock { $0.append(line) } }
}

extension Instant {
  /// 2024-01-01T00:00:00Z.
  static let start2024 = Instant(milliseconds: 1_704_067_200_000)

  private static let beginning = ContinuousClock.now

  /// The time of a clock that runs a hundred times as fast as the one on the wall.
  @Sendable
  static func fast() -> Instant { start2024.adding(seconds: beginning.duration(to: .now) / .seconds(1) * 100) }
}

/// The definitions that the transcripts are of.
enum Sample {
  /// A Pass, a Parallel with a Map in its second branch, and an end.
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

  /// A task that is retried after two seconds and then caught.
  static let retried = #"""
    {"StartAt": "Call", "States": {
      "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "Done",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 1}],
        "Catch": [{"ErrorEquals": ["Timeout"], "Next": "Done"}, {"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
      "Sorry": {"Type": "Fail", "Error": "Gone", "Cause": "It was busy"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// A wait of ten seconds between two states.
  static let wait = #"""
    {"StartAt": "Begin", "States": {
      "Begin": {"Type": "Pass", "Next": "Sleep"},
      "Sleep": {"Type": "Wait", "Seconds": 10, "Next": "Done"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// A task that asks a person and has an hour for it, and a Choice on the answer.
  static let callback = #"""
    {
      "StartAt": "Ask",
      "States": {
        "Ask": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "TimeoutSeconds": 3600,
          "Parameters": { "QueueUrl": "q", "MessageBody": { "Token.$": "$$.Task.Token" } },
          "Assign": { "verdict.$": "$.verdict" },
          "Next": "Is it good?"
        },
        "Is it good?": {
          "Type": "Choice",
          "Choices": [{ "Variable": "$.verdict", "StringEquals": "good", "Next": "Keep" }],
          "Default": "Throw away"
        },
        "Keep": { "Type": "Pass", "Result": "kept", "End": true },
        "Throw away": { "Type": "Fail", "Error": "Bad" }
      }
    }
    """#
}

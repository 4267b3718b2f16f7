import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("Other orders of the branches show what depends on the order")
struct ScheduleTests {
  @Test("where nothing depends on it, all come to the same, and the session stays where it is")
  func agrees() throws {
    var session = try session(Sample.nested, input: Sample.twoItems)
    try session.press("s")
    let before = (session.execution, session.snapshot.moment, session.snapshot.momentCount, session.place)
    session.complete(.tryOrders(random: 5))
    #expect((session.execution, session.snapshot.moment, session.snapshot.momentCount, session.place) == before)
    let comparison = try #require(session.snapshot.schedules)
    #expect(comparison.moment == before.1)
    #expect(comparison.results.count == 9)
    #expect(comparison.agrees)
    #expect(session.snapshot.log.last?.text == "9 orders of the branches come to the same: SUCCEEDED")
  }

  @Test("where two branches never can move at once, there is one order")
  func oneOrder() throws {
    var session = try session(#"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 1, "End": true}}}"#)
    session.complete(.tryOrders(random: 3))
    #expect(session.snapshot.schedules?.results.count == 1)
    let words = "there is only one order, as no two branches can move at once: SUCCEEDED"
    #expect(session.snapshot.log.last?.text == words)
  }

  @Test("the usual order is that of continuing")
  func usual() throws {
    var session = try session(Self.counted, input: Sample.twoItems, answers: Self.numbers)
    session.complete(.tryOrders(random: 0))
    let usual = try #require(session.snapshot.schedules?.results.first)
    try session.press("c")
    #expect(usual.end == .ended(session.snapshot.status))
  }

  @Test("answers by the number of the call differ with the order")
  func differs() throws {
    var session = try session(Self.counted, input: Sample.twoItems, answers: Self.numbers)
    session.complete(.tryOrders(random: 0))
    let comparison = try #require(session.snapshot.schedules)
    #expect(!comparison.agrees)
    let reversed = try #require(comparison.results.first { $0.order == .reversed })
    #expect(reversed.end == .ended(.succeeded(output: [2, 1])))
    let change = JSONDifference.Change(pointer: JSONPointer(["0"]), kind: .changed(from: 1, to: 2))
    #expect(reversed.difference == .output(change))
    #expect(reversed.firstTurn?.here?.words(in: session.snapshot.machine) == "Fan[1]/Call")
    let words = comparison.words(in: session.snapshot.machine)
    #expect(words.first == "usual order: SUCCEEDED; 2 other orders too")
    #expect(words.contains("last branch first: output at /0: 2 in place of 1; entered Fan[1]/Call before Fan[0]/Call"))
  }

  @Test("equal seeds give equal orders")
  func seeds() throws {
    var first = try session(Self.counted, input: Sample.twoItems, answers: Self.numbers)
    var second = first
    first.complete(.tryOrders(random: 20))
    second.complete(.tryOrders(random: 20))
    #expect(first.snapshot.schedules == second.snapshot.schedules)
    let outputs = Set(first.snapshot.schedules?.results.map { $0.end.words(in: first.snapshot.machine) } ?? [])
    #expect(outputs == ["SUCCEEDED"])
    #expect(first.snapshot.schedules?.results.contains { $0.difference != nil } == true)
  }

  @Test("who fails first decides with which error a Parallel fails")
  func fails() throws {
    var session = try session(Self.failing)
    session.complete(.tryOrders(random: 0))
    let comparison = try #require(session.snapshot.schedules)
    #expect(comparison.results.first?.end == .ended(.failed(error: "First", cause: nil)))
    let reversed = try #require(comparison.results.first { $0.order == .reversed })
    #expect(reversed.end == .ended(.failed(error: "Second", cause: nil)))
    #expect(reversed.difference == .error)
  }

  @Test("a task that only a person answers ends the order, unless it has been answered before")
  func needsAnswer() throws {
    var session = try session(Sample.callback)
    session.complete(.tryOrders(random: 1))
    let ask = try session.state("Ask")
    #expect(session.snapshot.schedules?.results.map(\.end) == Array(repeating: .needsAnswer([ask]), count: 5))
    try session.press("c")
    session.complete(.answer(try #require(session.snapshot.pendingTasks.first).id, .success(output: 7)))
    session.complete(.goTo(moment: 0))
    session.complete(.tryOrders(random: 1))
    let ends = session.snapshot.schedules?.results.map(\.end)
    #expect(ends == Array(repeating: .ended(.succeeded(output: [7, [:]])), count: 5))
  }

  @Test("somebody who does something is never asked")
  func noSideEffect() throws {
    let connector = Effective()
    var session = Debugger(
      machine: try session(Sample.retried).snapshot.machine,
      input: [:],
      now: .start2024,
      connector: connector
    )
    session.complete(.tryOrders(random: 3))
    #expect(connector.calls.withLock { $0 } == 0)
    try session.press("c")
    #expect(connector.calls.withLock { $0 } == 1)
  }

  @Test("an order that does not end is given up")
  func endless() throws {
    let loop = #"{"Type": "Choice", "Default": "A", "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "B"}]}"#
    let machine = try session(
      #"{"StartAt": "A", "States": {"A": \#(loop), "B": {"Type": "Succeed"}}}"#
    ).snapshot.machine
    var settings = ExecutionSettings()
    settings.limits = .off
    var session = Debugger(machine: machine, input: [:], settings: settings, now: .start2024) { _, _ in [] }
    session.complete(.tryOrders(random: 96))
    #expect(session.snapshot.schedules?.results.first?.end == .tooLong(stages: 2000))
    #expect(session.snapshot.schedules?.agrees == true)
    #expect(try session.refusal(of: .tryOrders(random: 101)) == "from 0 to 100 random orders are tried at once")
  }

  /// Answers by the number of the call.
  private static let numbers: Answers = ["Call": [.success(1), .success(2)]]

  /// A state that two items come to, whose answers depend on which call it is.
  private static let counted = #"""
    {"StartAt": "Fan", "States": {"Fan": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
      "StartAt": "Call", "States": {
        "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}}}}}}
    """#

  /// Two branches that fail with errors of their own.
  private static let failing = #"""
    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "First"}}},
      {"StartAt": "B", "States": {"B": {"Type": "Fail", "Error": "Second"}}}]}}}
    """#
}

/// Somebody outside who counts how often something was done.
private final class Effective: Connector {
  let calls = Mutex(0)

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    calls.withLock { $0 += 1 }
    return .stimuli([.taskSucceeded(task.id, output: 1)])
  }
}

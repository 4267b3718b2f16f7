import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Whatever is done, the way back is the way there")
struct RandomWalkTests {
  @Test("as many moments back as forward lead to an equal execution", arguments: 0..<40 as Range<UInt64>)
  func thereAndBack(_ seed: UInt64) throws {
    var session = try session(Self.definition, input: Self.input, answers: Self.answers)
    var choices = Choices(seed: seed)
    for _ in 0..<30 { session.complete(choices.command(for: session.snapshot)) }
    let start = (session.execution, session.snapshot.moment)
    for _ in 0..<30 {
      let command = choices.command(for: session.snapshot)
      guard command.goesForward else { continue }
      session.complete(command)
    }
    let (end, moments) = (session.execution, session.snapshot.moment - start.1)
    #expect(moments >= 0)
    for _ in 0..<max(moments, 0) { try session.press(",") }
    #expect(session.snapshot.moment == start.1)
    #expect(session.execution == start.0)
    session.complete(.goTo(moment: start.1 + moments))
    #expect(session.execution == end)
  }

  @Test("with branches that are frozen and thawed, every command comes to its end", arguments: 40..<80 as Range<UInt64>)
  func ends(_ seed: UInt64) throws {
    var session = try session(Self.definition, input: Self.input, answers: Self.answers)
    var choices = Choices(seed: seed)
    for _ in 0..<120 {
      let command = choices.command(for: session.snapshot)
      let frozen = session.snapshot.frozen
      let before = frozen.map { session.execution.branch($0)?.visit.stage }
      session.perform(command, at: .start2024)
      var turns = 0
      while turns < 2000, session.advance(budget: 1) { turns += 1 }
      #expect(turns < 2000, "\(command)")
      guard case .move(_, .forward) = command else { continue }
      for (branch, stage) in zip(frozen, before) where session.snapshot.frozen.contains(branch) {
        let now = session.execution.branch(branch)?.visit.stage
        #expect(now == stage || now == .recover, "\(command) moved a frozen branch")
      }
    }
  }

  private static let input = #"{"items": [1, 2, 3]}"#
  private static let answers: Answers = ["Quick": oneOfTwo, "Child": oneOfTwo]
  private static let oneOfTwo: [TestAnswer] = [.success(1), .failure("E")]

  /// Waits, retries, catches, callbacks, a Parallel in a Map in a Parallel, and child executions.
  private static let definition = #"""
    {"StartAt": "Fan", "TimeoutSeconds": 7200, "States": {
      "Fan": {"Type": "Parallel", "Next": "Run", "ResultPath": null, "Branches": [
        {"StartAt": "Quick", "States": {
          "Quick": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Next": "Ask",
            "Retry": [{"ErrorEquals": ["States.ALL"]}]},
          "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "TimeoutSeconds": 60, "HeartbeatSeconds": 20, "End": true,
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
          "Sorry": {"Type": "Pass", "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "End": true,
          "ItemProcessor": {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
            {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 5, "End": true}}}]}}}}}}]},
      "Run": {"Type": "Map", "ItemsPath": "$.items", "Next": "Done", "ToleratedFailureCount": 3,
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Child",
          "States": {"Child": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "TimeoutSeconds": 30,
            "End": true}}}},
      "Done": {"Type": "Succeed"}}}
    """#
}

extension Command {
  /// Whether it leads to a later moment or stays where it is, whatever the moment.
  fileprivate var goesForward: Bool {
    switch self {
    case .move(_, .forward), .pause, .toggleBreakpoint, .set, .setVariable, .answer, .answerAll, .skipWait, .nextTimer,
      .focus, .clock, .advance, .advanceTo, .freeze, .thaw, .thawAll, .breakpoint, .redrive, .tryOrders,
      .edit, .watch, .call, .keep, .service, .stop, .updateMapRun:
      true
    case .move(_, .backward), .goTo, .restart, .fork, .bookmark, .undo, .redo, .adopt: false
    }
  }
}

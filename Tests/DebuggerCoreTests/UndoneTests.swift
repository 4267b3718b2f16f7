import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Whatever is done can be undone")
struct UndoneTests {
  private static let definition = #"""
    {"StartAt": "Fan", "States": {
      "Fan": {"Type": "Parallel", "Next": "Run", "Branches": [
        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "TimeoutSeconds": 60,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 3}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "End": true}, "Sorry": {"Type": "Pass", "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
          "StartAt": "Pick", "States": {
            "Pick": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 1, "Next": "Sleep"}],
              "Default": "Ship"},
            "Ship": {"Type": "Pass", "End": true}, "Sleep": {"Type": "Wait", "Seconds": 5, "End": true}}}}}}]},
      "Run": {"Type": "Map", "ItemsPath": "$[1]", "Next": "Done",
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Child",
          "States": {"Child": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true}}}},
      "Done": {"Type": "Succeed"}}}
    """#

  /// A moment that the session stood at.
  private struct Stood {
    let fork: Int
    let moment: Int
    let execution: Execution
  }

  @Test(
    "after any commands, each moment is gone back to as it was, the last one first",
    arguments: 0..<40 as Range<UInt64>
  )
  func anyCommands(_ seed: UInt64) throws {
    var session = try session(Self.definition, input: Sample.twoItems)
    var (choices, stood) = (Choices(seed: seed), [Stood]())
    for _ in 0..<50 {
      let snapshot = session.snapshot
      stood.append(Stood(fork: snapshot.fork, moment: snapshot.moment, execution: session.execution))
      session.complete(choices.forcingCommand(for: snapshot))
    }
    for place in stood.reversed() where session.snapshot.forks.contains(where: { $0.number == place.fork }) {
      if session.snapshot.fork != place.fork { session.complete(.fork(.change(to: place.fork))) }
      session.complete(.goTo(moment: place.moment))
      #expect(session.execution == place.execution)
    }
  }

  @Test("after any edits in a row, as many are taken back, and done again", arguments: 0..<40 as Range<UInt64>)
  func edits(_ seed: UInt64) throws {
    var session = try session(Self.definition, input: Sample.twoItems)
    var choices = Choices(seed: seed)
    for _ in 0..<Int(seed % 7) { session.complete(.move(.into, .forward)) }
    var executions = [session.execution]
    for _ in 0..<12 {
      let count = session.snapshot.handmade.count
      session.complete(choices.edit(for: session.snapshot))
      if session.snapshot.handmade.count == count + 1 { executions.append(session.execution) }
    }
    for execution in executions.dropLast().reversed() {
      session.complete(.undo)
      #expect(session.execution == execution)
    }
    for execution in executions.dropFirst() {
      session.complete(.redo)
      #expect(session.execution == execution)
    }
  }
}

import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A debugger changes nothing of a run")
struct RunTests {
  @Test("continue makes the history that a run without a debugger makes", arguments: [Sample.nested, busy])
  func sameHistory(_ definition: String) throws {
    var debugged = Debugger(
      machine: try session(definition).snapshot.machine,
      input: try JSON(parsing: Sample.twoItems),
      now: .start2024,
      connector: SkeletonConnector()
    )
    let run = try ExecutionRunner(connector: SkeletonConnector()).runSkippingTime(debugged.execution)
    try debugged.press("c")
    #expect(debugged.snapshot.history == run.execution.history)
    #expect(debugged.snapshot.status == run.execution.status)
  }

  @Test("mixed with steps back and forth, it is still the same")
  func afterSteps() throws {
    var debugged = try session(Sample.nested, input: Sample.twoItems)
    var other = debugged
    for key in "nNcCsssSSc" { try debugged.press(key) }
    try other.press("c")
    #expect(debugged.snapshot.history.map(\.detail.type) == other.snapshot.history.map(\.detail.type))
  }

  /// Tasks, jobs, waits and numbers drawn at random, side by side.
  private static let busy = #"""
    {"StartAt": "Fan", "States": {
      "Fan": {"Type": "Parallel", "Next": "Done", "Branches": [
        {"StartAt": "Job", "States": {
          "Job": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "Next": "Draw"},
          "Draw": {"Type": "Pass", "Parameters": {"n.$": "States.MathRandom(1, 1000000)"}, "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
          "StartAt": "Call", "States": {
            "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Sleep"},
            "Sleep": {"Type": "Wait", "Seconds": 5, "Next": "Pick"},
            "Pick": {"Type": "Pass", "Parameters": {"n.$": "States.MathRandom(1, 1000000)"}, "End": true}}}}}},
        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"}}}]},
      "Done": {"Type": "Succeed"}}}
    """#
}

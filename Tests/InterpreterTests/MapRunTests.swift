import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// The text of a machine of one distributed Map, `M`, with more fields and these states in its processor, the first of
/// which is `S`.
func distributed(
  _ fields: String = "",
  states: String = #""S": {"Type": "Pass", "End": true}"#,
  type: String = "STANDARD",
  more: String = ""
) -> String {
  #"""
  {"StartAt": "M", "States": {"M": {"Type": "Map", "Label": "L", "ItemProcessor": {"ProcessorConfig": {
  "Mode": "DISTRIBUTED", "ExecutionType": "\#(type)"}, "StartAt": "S", "States": {\#(states)}}, \#(fields)
  "End": true}\#(more)}}
  """#
}

/// A state `S` that fails for some items, `2` and `4`, and passes the others on.
let failsForSome = #"""
  "S": {"Type": "Choice", "Choices": [{"Or": [{"Variable": "$", "NumericEquals": 2},
  {"Variable": "$", "NumericEquals": 4}], "Next": "F"}], "Default": "P"}, "P": {"Type": "Pass", "End": true},
  "F": {"Type": "Fail", "Error": "Even", "Cause": "it is even"}
  """#

/// A state `S` that waits for somebody outside.
let asks = #""S": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "End": true}"#

@Suite("Map Runs")
struct MapRunTests {
  @Test("show in the parent's history, which holds nothing of the children")
  func parentHistory() throws {
    var execution = try execution(distributed(), input: "[1,2]")
    execution.run()
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 MapStateEntered", "3<-2 MapStateStarted", "4<-3 MapRunStarted",
        "5<-4 MapRunSucceeded", "6<-5 MapStateSucceeded", "7<-4 MapStateExited", "8<-7 ExecutionSucceeded",
      ]
    )
    #expect(execution.status == .succeeded(output: [1, 2]))
  }

  @Test("have children with histories, names and context objects of their own")
  func childHistory() throws {
    let states = #""S": {"Type": "Pass", "Parameters": {"c.$": "$$"}, "End": true}"#
    var execution = try execution(distributed(states: states), input: "[7]")
    execution.run()
    let child = try #require(execution.endedChildren.first)
    #expect(
      child.history.map { "\($0.id)<-\($0.previousID) \($0.detail.type)" } == [
        "1<-0 ExecutionStarted", "2<-0 PassStateEntered", "3<-2 PassStateExited", "4<-3 ExecutionSucceeded",
      ]
    )
    #expect(child.arn == "arn:aws:states:us-east-1:123456789012:execution:StateMachine/L:\(child.name)")
    guard case .succeeded(let output) = child.status else { throw TaskError(name: "no output") }
    let context = try #require(output["c"])
    #expect(context["Execution"]?["Id"] == .string(child.arn))
    #expect(context["Execution"]?["Input"] == 7)
    #expect(context["StateMachine"]?["Name"] == "StateMachine/L")
    #expect(context["Map"] == nil)
  }

  @Test("are told as DescribeMapRun tells them")
  func describes() throws {
    var execution = try execution(
      distributed(#""ToleratedFailureCount": 2, "MaxConcurrency": 3,"#, states: failsForSome),
      input: "[1,2,3,4,5]"
    )
    execution.run()
    let run = try #require(execution.mapRuns.first)
    #expect(run.status == .succeeded)
    #expect(run.arn.hasPrefix("arn:aws:states:us-east-1:123456789012:mapRun:StateMachine/L:"))
    #expect(run.maxConcurrency == 3)
    #expect(run.toleratedFailureCount == 2)
    #expect([run.items.succeeded, run.items.failed, run.items.total, run.items.pending] == [3, 2, 5, 0])
    #expect([run.executions.succeeded, run.executions.failed, run.executions.resultsWritten] == [3, 2, 0])
  }

  @Test("give equal names for equal seeds, and others for each child")
  func names() throws {
    func names() throws -> [String] {
      var execution = try execution(distributed(), input: "[1,2,3]")
      execution.run()
      return execution.endedChildren.map(\.name)
    }
    let first = try names()
    #expect(Set(first).count == 3)
    #expect(try names() == first)
  }

  @Test("end at once when there is no item", arguments: ["[]", "{}"])
  func noItems(_ input: String) throws {
    var execution = try execution(distributed(), input: input)
    execution.run()
    #expect(execution.status == .succeeded(output: []))
  }

  @Test("iterate over the members of an object")
  func members() throws {
    let selector =
      #""ItemSelector": {"k.$": "$$.Map.Item.Key", "v.$": "$$.Map.Item.Value", "i.$": "$$.Map.Item.Index", "s.$": "$$.Map.Item.Source"},"#
    var selected = try execution(distributed(selector), input: #"{"a": 1, "b": 2}"#)
    selected.run()
    #expect(
      selected.status
        == .succeeded(
          output: [
            ["k": "a", "v": 1, "i": 0, "s": "STATE_DATA"], ["k": "b", "v": 2, "i": 1, "s": "STATE_DATA"],
          ]
        )
    )
    var plain = try execution(distributed(), input: #"{"a": 1}"#)
    plain.run()
    #expect(plain.status == .succeeded(output: [["Key": "a", "Value": 1]]))
  }

  @Test("show their children no variables from outside")
  func variables() throws {
    let text = #"""
      {"StartAt": "V", "States": {"V": {"Type": "Pass", "Assign": {"x": 1}, "Result": [1], "Next": "M"},
      "M": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
      "StartAt": "S", "States": {"S": {"Type": "Wait", "Seconds": 1, "End": true}}}, "End": true}}}
      """#
    var execution = try execution(text)
    execution.run()
    let child = try #require(execution.branches.last)
    #expect(child.home == child.id)
    #expect(child.variables["x"] == nil)
  }

  /// What is tolerated, and whether two failures of five items are.
  static let tolerances: [(fields: String, holds: Bool)] = [
    ("", false), (#""ToleratedFailureCount": 1,"#, false), (#""ToleratedFailureCount": 2,"#, true),
    (#""ToleratedFailurePercentage": 39.9,"#, false), (#""ToleratedFailurePercentage": 40,"#, true),
    (#""ToleratedFailureCount": 2, "ToleratedFailurePercentage": 20,"#, false),
  ]

  @Test("fail when more items fail than are tolerated", arguments: tolerances)
  func tolerance(_ row: (fields: String, holds: Bool)) throws {
    var execution = try execution(distributed(row.fields, states: failsForSome), input: "[1,2,3,4,5]")
    execution.run()
    #expect(execution.mapRuns.first?.status == (row.holds ? .succeeded : .failed))
    guard !row.holds else { return }
    #expect(
      execution.status
        == .failed(
          error: "States.ExceedToleratedFailureThreshold",
          cause: "The specified tolerated failure threshold was exceeded"
        )
    )
    #expect(execution.events.suffix(3) == ["5<-4 MapRunFailed", "6<-5 MapStateFailed", "7<-6 ExecutionFailed"])
  }

  @Test("stop their other children when they fail")
  func abortsOthers() throws {
    var execution = try execution(distributed(states: asks), input: "[1,2,3]")
    execution.run()
    let tasks = execution.pendingTasks
    #expect(tasks.count == 3)
    _ = execution.takeEffects()
    try execution.deliver(.taskFailed(tasks[1].id, error: "No", cause: nil), at: execution.now)
    execution.run()
    #expect(
      execution.takeEffects().filter { $0 == .cancelTask(tasks[0].id) || $0 == .cancelTask(tasks[2].id) }.count == 2
    )
    #expect(execution.endedChildren.map(\.status.name) == ["FAILED", "ABORTED", "ABORTED"])
    #expect(execution.mapRuns.first?.executions.aborted == 2)
    #expect(execution.branches.map(\.id) == [.main])
  }

  @Test("begin anew when their Map is retried, and can be caught")
  func retries() throws {
    let handling = #"""
      "Retry": [{"ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "MaxAttempts": 1}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C"}],
      """#
    let text = distributed(handling, states: failsForSome, more: #", "C": {"Type": "Succeed"}"#)
    var execution = try execution(text, input: "[2]")
    try execution.runThroughTime()
    #expect(execution.mapRuns.map(\.status) == [.failed, .failed])
    #expect(
      execution.events.dropFirst(2) == [
        "3<-2 MapStateStarted", "4<-3 MapRunStarted", "5<-4 MapRunFailed", "6<-5 MapStateStarted",
        "7<-6 MapRunStarted", "8<-7 MapRunFailed", "9<-8 MapStateFailed", "10<-9 MapStateExited",
        "11<-10 SucceedStateEntered", "12<-11 SucceedStateExited", "13<-12 ExecutionSucceeded",
      ]
    )
  }

  @Test("run no more children at once than they may, and begin no more than a few that can move")
  func concurrency() throws {
    let input = JSON.array((0..<100).map { .number(JSONNumber($0)) }).text()
    var few = try execution(distributed(#""MaxConcurrency": 3,"#, states: asks), input: input)
    few.run()
    #expect(few.pendingTasks.count == 3)
    var many = try execution(distributed(states: asks), input: input)
    var most = 0
    while many.step() != nil { most = max(most, many.readyBranches.count) }
    #expect(many.pendingTasks.count == 100)
    #expect(most <= 9)
  }

  @Test("are aborted with a branch beside them, and with their execution")
  func aborted() throws {
    let text = #"""
      {"StartAt": "B", "States": {"B": {"Type": "Parallel", "Branches": [\#(distributed(states: asks)),
      {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "Next": "F"}, "F": {"Type": "Fail"}}}],
      "End": true}}}
      """#
    var execution = try execution(text, input: "[1,2]")
    var stopped = execution
    try execution.runThroughTime()
    #expect(execution.mapRuns.first?.status == .aborted)
    #expect(execution.history.contains { $0.detail == .mapRunAborted })
    #expect(execution.history.contains { $0.detail == .stateAborted(.map) })
    stopped.run()
    try stopped.deliver(.stopped(error: nil, cause: nil), at: stopped.now)
    #expect(stopped.mapRuns.first?.status == .aborted)
    #expect(stopped.mapRuns.first?.executions.aborted == 2)
    #expect(stopped.history.last?.detail == .executionAborted(error: nil, cause: nil))
  }

  @Test("let express children run for five minutes")
  func expressTime() throws {
    let states = #""S": {"Type": "Wait", "Seconds": 301, "End": true}"#
    let text = distributed(#""ToleratedFailureCount": 5,"#, states: states, type: "EXPRESS")
    var execution = try execution(text, input: "[1]")
    try execution.runThroughTime()
    #expect(execution.endedChildren.map(\.status) == [.timedOut])
    #expect(execution.mapRuns.first?.items.timedOut == 1)
    #expect(execution.now == .after(300))
  }

  @Test("count the events of each child against its own limit")
  func childLimit() throws {
    let states =
      #""S": {"Type": "Pass", "Next": "T"}, "T": {"Type": "Choice", "Choices": [{"Variable": "$", "IsNull": true, "Next": "U"}], "Default": "S"}, "U": {"Type": "Succeed"}"#
    var settings = ExecutionSettings()
    settings.limits.historyEvents = 30
    let machine = try machine(distributed(#""ToleratedFailureCount": 1,"#, states: states))
    var execution = Execution(machine, input: [1, .null], settings: settings, now: .start2024)
    execution.run()
    #expect(execution.endedChildren.map(\.status.name).sorted() == ["FAILED", "SUCCEEDED"])
    #expect(execution.endedChildren.map(\.eventCount).max() == 30)
    #expect(execution.status.name == "SUCCEEDED")
  }

  @Test("keep no more ended children than the settings say, and tell of each when asked to")
  func keepsChildren() throws {
    var settings = ExecutionSettings()
    settings.keptChildren = 2
    settings.tellsOfChildren = true
    var execution = Execution(try machine(distributed()), input: [1, 2, 3, 4, 5], settings: settings, now: .start2024)
    execution.run()
    #expect(execution.endedChildren.map(\.index) == [3, 4])
    let told = execution.takeEffects().compactMap { effect in
      if case .childEnded(let child) = effect { child.index } else { nil }
    }
    #expect(told == [0, 1, 2, 3, 4])
  }

  @Test("do the same again from an earlier moment")
  func replays() throws {
    var execution = try execution(distributed(states: failsForSome), input: "[1,3,4,5]")
    execution.run(atMost: 12)
    var copy = execution
    #expect(copy == execution)
    execution.run()
    #expect(copy != execution)
    copy.run()
    #expect(copy == execution)
  }
}

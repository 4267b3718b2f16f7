import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A redrive goes on with a Map Run")
struct MapRunRedriveTests {
  private static let call = #""Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"v.$":"$"}"#
  private static let calls = #""S":{"Type":"Pass","Next":"T"},"T":{\#(call),"End":true}"#
  private let failure = Result<JSON, TaskError>.failure(TaskError(name: "E", cause: "c"))

  private func failed(_ fields: String = #""MaxConcurrency": 1,"#, type: String = "STANDARD") throws -> Execution {
    var execution = try execution(distributed(fields, states: Self.calls, type: type), input: "[1,2,3]")
    try execution.run(answering: ["T": [.success("a"), failure]])
    #expect(execution.status.name == "FAILED")
    return execution
  }

  @Test("in the history too: children that succeeded keep their results, items without a child get one")
  func history() throws {
    var execution = try failed()
    try execution.redrive(at: .after(60))
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    #expect(execution.status == .succeeded(output: ["a", "b", "c"]))
    #expect(
      execution.events.suffix(6) == [
        "8<-7 ExecutionRedriven", "9<-8 MapRunRedriven", "10<-9 MapRunSucceeded", "11<-10 MapStateSucceeded",
        "12<-9 MapStateExited", "13<-12 ExecutionSucceeded",
      ]
    )
    let run = try #require(execution.mapRuns.first)
    #expect(execution.mapRuns.count == 1)
    #expect(run.redriveCount == 1)
    #expect(run.redrivenAt == .after(60))
    #expect([run.items.succeeded, run.items.failed, run.items.pending, run.items.running] == [3, 0, 0, 0])
    #expect([run.executions.succeeded, run.executions.total, run.executions.resultsWritten] == [3, 3, 0])
    #expect(execution.history[8].detail == .mapRunRedriven(arn: run.arn, count: 1))
  }

  @Test("so that a Standard child goes on from the state that failed, and an Express child begins again")
  func children() throws {
    for type in ["STANDARD", "EXPRESS"] {
      var execution = try failed(type: type)
      let name = try #require(execution.endedChildren.last?.name)
      try execution.redrive(at: .after(60))
      try execution.run(answering: ["T": [.success("b"), .success("c")]])
      let child = try #require(execution.endedChildren.first { $0.name == name })
      let entries = child.history.count { $0.detail.type == "PassStateEntered" }
      let redrives = child.history.count { $0.detail == .executionRedriven(count: 1) }
      #expect(execution.endedChildren.count == 3)
      #expect(entries == 1)
      #expect(redrives == (type == "STANDARD" ? 1 : 0))
      #expect(child.redriveCount == redrives)
      #expect(child.startedAt == (type == "STANDARD" ? .start2024 : .after(60)))
    }
  }

  @Test("more than once")
  func again() throws {
    var execution = try failed()
    try execution.redrive(at: .after(60))
    try execution.run(answering: ["T": [failure]])
    #expect(execution.status.name == "FAILED")
    try execution.redrive(at: .after(120))
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    #expect(execution.status == .succeeded(output: ["a", "b", "c"]))
    #expect(execution.mapRuns.map(\.redriveCount) == [2])
  }

  @Test("with children that were aborted beside the one that failed")
  func aborted() throws {
    var execution = try failed("")
    try execution.redrive(at: .after(60))
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    #expect(execution.status == .succeeded(output: ["a", "b", "c"]))
    #expect(execution.endedChildren.map(\.redriveCount) == [0, 1, 1])
  }

  @Test("after a stop or a time-out of the execution", arguments: [true, false])
  func interrupted(_ stops: Bool) throws {
    let text = distributed(states: Self.calls).replacing(
      #""StartAt": "M","#,
      with: #""StartAt":"M","TimeoutSeconds":60,"#
    )
    var execution = try execution(text, input: "[1,2,3]")
    try execution.run(answering: ["T": [.success("a")]])
    try execution.deliver(stops ? .stopped(error: nil, cause: nil) : .timePassed, at: .after(stops ? 59 : 60))
    #expect(execution.status.isFinal)
    try execution.redrive(at: .after(100))
    execution.run()
    #expect(execution.pendingTasks.count == 2)
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    #expect(execution.status == .succeeded(output: ["a", "b", "c"]))
  }

  @Test("and with Map Runs and branches inside its children")
  func nested() throws {
    let states = #"""
      "S":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"T","States":{"T":{\#(Self.call),"End":true}}},
      {"StartAt":"I","States":{"I":{"Type":"Map","ItemsPath":"$.items","Label":"I","MaxConcurrency":1,"End":true,
      "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"C","States":{
      "C":{\#(Self.call),"End":true}}}}}}]}
      """#
    var execution = try execution(distributed(states: states), input: #"[{"items":[1,2]}]"#)
    try execution.run(answering: ["T": [.success("t")], "C": [.success("x")]])
    try execution.run(answering: ["C": [failure]])
    #expect(execution.status.name == "FAILED")
    try execution.redrive(at: .after(60))
    try execution.run(answering: ["C": [.success("y")]])
    #expect(execution.status == .succeeded(output: [["t", ["x", "y"]]]))
    #expect(execution.mapRuns.map(\.redriveCount) == [1, 1])
  }

  @Test("but not when the Map has caught the error; nor does an item get lost that no child could be made for")
  func begins() throws {
    let caught = #""Catch":[{"ErrorEquals":["States.ALL"],"Next":"F"}],"MaxConcurrency":1,"#
    let more = #","F":{"Type":"Fail","Error":"Caught"}"#
    var execution = try execution(distributed(caught, states: Self.calls, more: more), input: "[1]")
    try execution.run(answering: ["T": [failure]])
    try execution.redrive(at: .after(1))
    execution.run()
    #expect(execution.status.name == "FAILED")
    #expect(!execution.events.contains { $0.hasSuffix("MapRunRedriven") })
    let selector = #""MaxConcurrency":1,"ItemSelector":{"v.$":"$$.Map.Item.Value.v"},"#
    var selecting = try self.execution(distributed(selector), input: #"[{"v":1},{}]"#)
    selecting.run()
    try selecting.redrive(at: .after(1))
    selecting.run()
    #expect(selecting.status.name == "FAILED")
    #expect(selecting.mapRuns.map(\.redriveCount) == [1])
  }

  @Test("and its result files: that of the children that succeeded grows, that of the others begins anew")
  func files() throws {
    let fields =
      #""ResultWriter":{"WriterConfig":{"Transformation":"COMPACT"},"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"out"}},"MaxConcurrency":1,"#
    var execution = try execution(distributed(fields, states: Self.calls), input: "[1,2,3]")
    var files: [String: String] = [:]
    try execution.run(answering: ["T": [.success("a"), failure]])
    try write(&execution, into: &files)
    #expect(files["SUCCEEDED_0.json"] == #"["a"]"#)
    #expect(files["FAILED_0.json"]?.contains(#""Error":"E""#) == true)
    try execution.redrive(at: .after(60))
    try execution.run(answering: ["T": [.success("b"), .success("c")]])
    try write(&execution, into: &files)
    #expect(files["SUCCEEDED_0.json"] == #"["a","b","c"]"#)
    #expect(files.keys.sorted() == ["SUCCEEDED_0.json", "manifest.json"])
    let manifest = try JSON(parsing: files["manifest.json"] ?? "")
    #expect(manifest["ResultFiles"]?["FAILED"] == [])
    #expect(manifest["ResultFiles"]?["SUCCEEDED"]?[0]?["Size"] == 13)
    #expect(execution.status.name == "SUCCEEDED")
  }

  /// Does what a store does with the parts of files: each file ends after the part.
  private func write(_ execution: inout Execution, into files: inout [String: String]) throws {
    for effect in execution.takeEffects() {
      switch effect {
      case .writeResults(let part):
        let name = String(part.key.split(separator: "/").last ?? "")
        files[name] = String((files[name] ?? "").prefix(part.offset)) + part.text
        if part.isLast { try execution.deliver(.resultsWritten(part.run, failure: nil), at: execution.now) }
      case .removeResults(let old): files = files.filter { !old.contains("\(old.folder)/\($0.key)") }
      case .startTask, .cancelTask, .readItems, .childEnded: break
      }
    }
    execution.run()
  }

  private func execution(_ text: String, input: String) throws -> Execution {
    try InterpreterTests.execution(text, input: input)
  }
}

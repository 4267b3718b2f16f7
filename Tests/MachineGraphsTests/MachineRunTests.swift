import Interpreter
import StatesLanguage
import TerminalUI
import Testing

@testable import MachineGraphs

@Suite("What a history tells of a machine")
struct MachineRunTests {
  /// A history, and what it tells.
  struct Row: CustomTestStringConvertible {
    let name: String
    let definition: String
    let history: String
    /// How it stands with states: `A succeeded, B failed`.
    let statuses: String
    /// The ways that were taken: `A → B ×2, C ! → D`.
    let ways: String
    var testDescription: String { name }
  }

  static let chain = #"""
    {"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Task","Resource":
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken","Next":"C","Catch":[{"ErrorEquals":["E"],"Next":"C"},
    {"ErrorEquals":["States.ALL"],"Next":"A"}]},"C":{"Type":"Fail"}}}
    """#

  static let both = #"""
    {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Catch":[{"ErrorEquals":["E"],"Next":"Z"}],"Branches":[
    {"StartAt":"L","States":{"L":{"Type":"Pass","Next":"F"},"F":{"Type":"Fail"}}},
    {"StartAt":"R","States":{"R":{"Type":"Wait","Seconds":9,"End":true}}}]},"Z":{"Type":"Succeed"}}}
    """#

  static let map = #"""
    {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"T","States":{
    "T":{"Type":"Pass","Next":"U"},"U":{"Type":"Pass","End":true}}}}}}
    """#

  static let choice = #"""
    {"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[
    {"Variable":"$.a","IsNull":true,"Next":"X"},{"Variable":"$.b","IsNull":true,"Next":"X"},
    {"Variable":"$.c","IsNull":true,"Next":"Y"}],"Default":"Y"},"X":{"Type":"Pass","Next":"C"},"Y":{"Type":"Succeed"}}}
    """#

  static let start = "0 ExecutionStarted\n"

  static let rows = [
    Row(
      name: "a state that was left was well",
      definition: chain,
      history: start + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled",
      statuses: "A succeeded, B running, C never entered",
      ways: "A → B ×1"
    ),
    Row(
      name: "a task that was submitted waits for its token",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskSubmitted",
      statuses: "A succeeded, B waiting, C never entered",
      ways: "A → B ×1"
    ),
    Row(
      name: "an error that is caught goes the way of its catcher",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskFailed E\n"
        + "6 TaskStateExited B\n7 FailStateEntered C\n8 ExecutionFailed",
      statuses: "A succeeded, B caught, C failed",
      ways: "A → B ×1, B ! → C ×1"
    ),
    Row(
      name: "another error goes the way of the catcher that is for all, and counts go on",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskFailed X\n"
        + "6 TaskStateExited B\n7 PassStateEntered A\n8 PassStateExited A\n9 TaskStateEntered B\n10 TaskScheduled\n"
        + "11 TaskSucceeded\n12 TaskStateExited B\n13 FailStateEntered C\n14 ExecutionFailed",
      statuses: "A succeeded, B caught, C failed",
      ways: "A → B ×2, B → C ×1, B ! → A ×1"
    ),
    Row(
      name: "an error that was retried leaves nothing behind",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskFailed E\n"
        + "6 TaskScheduled\n7 TaskSucceeded\n8 TaskStateExited B\n9 FailStateEntered C\n10 ExecutionFailed",
      statuses: "A succeeded, B succeeded, C failed",
      ways: "A → B ×1, B → C ×1"
    ),
    Row(
      name: "an error that nobody catches ends the state and the execution",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskFailed E\n"
        + "6 ExecutionFailed E",
      statuses: "A succeeded, B failed, C never entered",
      ways: "A → B ×1"
    ),
    Row(
      name: "a redrive goes on with what had failed",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 TaskFailed E\n"
        + "6 ExecutionFailed E\n7 ExecutionRedriven\n8 TaskScheduled\n9 TaskSucceeded\n10 TaskStateExited B\n"
        + "11 FailStateEntered C",
      statuses: "A succeeded, B succeeded, C failed",
      ways: "A → B ×1, B → C ×1"
    ),
    Row(
      name: "the end of an execution from outside aborts what runs",
      definition: chain,
      history: start
        + "0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered B\n4 TaskScheduled\n5 ExecutionAborted",
      statuses: "A succeeded, B aborted, C never entered",
      ways: "A → B ×1"
    ),
    Row(
      name: "a branch that fails aborts the others, and its Parallel catches the error",
      definition: both,
      history: start
        + "0 ParallelStateEntered P\n2 ParallelStateStarted\n3 PassStateEntered L\n3 WaitStateEntered R\n"
        + "4 PassStateExited L\n6 FailStateEntered F\n7 ParallelStateFailed\n8 ParallelStateExited P\n"
        + "9 SucceedStateEntered Z\n10 SucceedStateExited Z\n11 ExecutionSucceeded",
      statuses: "P caught, L succeeded, F failed, R aborted, Z succeeded",
      ways: "P ! → Z ×1, L → F ×1"
    ),
    Row(
      name: "branches that go on are inside of a Parallel that runs",
      definition: both,
      history: start
        + "0 ParallelStateEntered P\n2 ParallelStateStarted\n3 PassStateEntered L\n3 WaitStateEntered R\n4 PassStateExited L",
      statuses: "P running, L succeeded, F never entered, R waiting, Z never entered",
      ways: ""
    ),
    Row(
      name: "iterations count, also one that follows another",
      definition: map,
      history: start
        + "0 MapStateEntered M\n2 MapStateStarted\n3 MapIterationStarted M 0\n4 PassStateEntered T\n5 PassStateExited T\n"
        + "6 PassStateEntered U\n7 PassStateExited U\n8 MapIterationSucceeded M 0\n8 MapIterationStarted M 1\n"
        + "10 PassStateEntered T\n11 PassStateExited T\n12 PassStateEntered U\n13 PassStateExited U\n"
        + "14 MapIterationSucceeded M 1\n15 MapStateSucceeded\n15 MapStateExited M\n17 ExecutionSucceeded",
      statuses: "M succeeded, T succeeded, U succeeded",
      ways: "T → U ×2"
    ),
    Row(
      name: "rules with the same target share their count, and so do a rule and Default",
      definition: choice,
      history: start
        + "0 ChoiceStateEntered C\n2 ChoiceStateExited C\n3 PassStateEntered X\n4 PassStateExited X\n"
        + "5 ChoiceStateEntered C\n6 ChoiceStateExited C\n7 SucceedStateEntered Y\n8 SucceedStateExited Y\n"
        + "9 ExecutionSucceeded",
      statuses: "C succeeded, X succeeded, Y succeeded",
      ways: "C 1 → X ×1 shared, C 2 → X ×1 shared, C 3 → Y ×1 shared, C D → Y ×1 shared, X → C ×1"
    ),
    Row(
      name: "a way that the definition does not have is a jump",
      definition: chain,
      history: start + "0 PassStateEntered A\n2 PassStateExited A\n3 FailStateEntered C\n4 ExecutionFailed",
      statuses: "A succeeded, B never entered, C failed",
      ways: "A jumps → C ×1"
    ),
  ]

  @Test("is how it stands with each state, and which ways were taken how often", arguments: rows)
  func follows(_ row: Row) throws {
    let outline = try #require(DefinitionLoader.load(Array(row.definition.utf8)).outline)
    let run = try MachineRun(try ShortHistory.history(row.history), of: outline)
    let statuses = outline.states.map { "\($0.name) \(run.status(of: $0.id).rawValue)" }
    #expect(statuses.joined(separator: ", ") == row.statuses)
    let edges = outline.states.flatMap { state in state.transitions.map { PictureEdge($0, from: state.id) } }
    let ways = edges.filter { run.count(of: $0) > 0 }.map {
      "\(outline.text(of: $0, in: .rich)) ×\(run.count(of: $0))\(run.isAlike($0) ? " shared" : "")"
    }
    let jumps = run.jumps.map { "\(outline[$0.key.from].name) jumps → \(outline[$0.key.to].name) ×\($0.value)" }
    #expect((ways + jumps).joined(separator: ", ") == row.ways)
  }

  @Test("is how the iterations of a Map ended")
  func iterations() throws {
    let outline = try #require(DefinitionLoader.load(Array(Self.map.utf8)).outline)
    let run = try MachineRun(
      try ShortHistory.history(
        Self.start + "0 MapStateEntered M\n2 MapStateStarted\n3 MapIterationStarted M 0\n3 MapIterationStarted M 1\n"
          + "4 PassStateEntered T\n6 PassStateExited T\n7 MapIterationSucceeded M 0"
      ),
      of: outline
    )
    let fates = try #require(run.iterations(of: outline.states[0].id))
    #expect((fates.started, fates.succeeded, fates.failed, fates.open) == (2, 1, 0, 1))
  }

  @Test(
    "is nothing when it is of another definition: the first state that is not there is named",
    arguments: [
      ("0 PassStateEntered Ax", "event 2 enters 'Ax', a state that the definition does not have"),
      ("0 TaskStateEntered A", "event 2 enters 'A' as a Task; here it is a Pass"),
      ("0 PassStateEntered A\n2 PassStateExited A\n3 TaskStateEntered Q", "event 4 enters 'Q'"),
    ]
  )
  func misfits(_ history: String, _ part: String) throws {
    let outline = try #require(DefinitionLoader.load(Array(Self.chain.utf8)).outline)
    let recorded = try ShortHistory.history(Self.start + history)
    let misfit = #expect(throws: HistoryMisfit.self) { try MachineRun(recorded, of: outline) }
    #expect(try #require(misfit).message.contains(part))
  }

  @Test("is how much of the machine it covers")
  func coverage() throws {
    let row = Self.rows[2]
    let outline = try #require(DefinitionLoader.load(Array(row.definition.utf8)).outline)
    let run = try MachineRun(try ShortHistory.history(row.history), of: outline)
    #expect(
      Coverage(of: run, in: outline).text(of: outline, in: .rich)
        == "entered 3 of 3 states, took 2 of 4 edges; never: B → C, B ! → A"
    )
  }

  @Test("leaves out of the count what runs in executions of their own")
  func distributed() throws {
    let definition = Self.map.replacing(
      "\"StartAt\":\"T\"",
      with: "\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"T\""
    )
    let outline = try #require(DefinitionLoader.load(Array(definition.utf8)).outline)
    let history =
      Self.start
      + "0 MapStateEntered M\n2 MapStateStarted\n3 MapRunStarted\n4 MapRunSucceeded\n5 MapStateSucceeded\n6 MapStateExited M\n7 ExecutionSucceeded"
    let run = try MachineRun(try ShortHistory.history(history), of: outline)
    #expect(
      Coverage(of: run, in: outline).text(of: outline, in: .rich)
        == "entered 1 of 1 state, took 0 of 0 edges; 2 states run in executions of a distributed Map"
    )
  }
}

import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage
import Testing

@Suite("Values are changed by hand, and the way that an execution goes")
struct EditTests {
  /// An edit at a place of an execution, and what comes of it when the execution runs on.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let definition: String
    var input = #"{"n": 1}"#
    /// The state and the stage where the edit is made; without a stage it is made where the state waits.
    let at: (state: StateName, stage: Stage?)
    let edit: @Sendable (BranchID, StateMachine) -> Edit
    /// How the execution ends, and the events since the edit.
    let end: String
    let events: [String]
  }

  static let rows = wayRows + workRows + nestedRows

  @Test("an edit leads to another end, and the history says how", arguments: rows)
  func edits(_ row: Row) throws {
    var execution = try execution(row.definition, input: row.input)
    let branch = try execution.run(to: row.at.state, row.at.stage)
    let before = execution.history.count
    try execution.apply(row.edit(branch, execution.machine))
    execution.run()
    #expect(execution.end == row.end)
    #expect(execution.history.dropFirst(before).map { "\($0.id)<-\($0.previousID) \($0.detail.type)" } == row.events)
  }

  static let task = #"""
    {"StartAt": "A", "States": {
      "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "ResultPath": "$.r",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 9, "MaxAttempts": 1}],
        "Catch": [{"ErrorEquals": ["Gone"], "Next": "C"}], "Next": "B"},
      "B": {"Type": "Pass", "Result": "b", "End": true},
      "C": {"Type": "Pass", "Next": "D"}, "D": {"Type": "Succeed"}}}
    """#

  static let choice = #"""
    {"StartAt": "C", "States": {
      "C": {"Type": "Choice", "Choices": [
          {"Variable": "$.n", "NumericEquals": 1, "Next": "One"},
          {"Variable": "$.n", "NumericEquals": 2, "Next": "Two", "Assign": {"v": 2}}], "Default": "Other"},
      "One": {"Type": "Pass", "Result": 1, "End": true},
      "Two": {"Type": "Pass", "Parameters": {"v.$": "$v"}, "End": true},
      "Other": {"Type": "Fail", "Error": "E"}}}
    """#

  private static let wayRows = [
    Row(
      testDescription: "the next state is set, and the task that was waited for is aborted",
      definition: task,
      at: ("A", nil),
      edit: { .goTo($1.state(named: "C") ?? .init(index: 0), in: $0) },
      end: #"{"n":1}"#,
      events: [
        "5<-4 TaskStateAborted", "6<-5 PassStateEntered", "7<-6 PassStateExited", "8<-7 SucceedStateEntered",
        "9<-8 SucceedStateExited", "10<-9 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "a Choice takes a rule that does not hold, with what the rule assigns",
      definition: choice,
      at: ("C", .enter),
      edit: { branch, _ in .takeRule(1, in: branch) },
      end: #"{"v":2}"#,
      events: [
        "2<-0 ChoiceStateEntered", "3<-2 ChoiceStateExited", "4<-3 PassStateEntered", "5<-4 PassStateExited",
        "6<-5 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "a Choice that has decided decides again",
      definition: choice,
      at: ("C", .exit),
      edit: { branch, _ in .takeRule(nil, in: branch) },
      end: "failed: E",
      events: ["3<-2 ChoiceStateExited", "4<-3 FailStateEntered", "5<-4 ExecutionFailed"]
    ),
    Row(
      testDescription: "a Choice that could not decide takes a rule",
      definition: choice,
      input: "{}",
      at: ("C", .recover),
      edit: { branch, _ in .takeRule(1, in: branch) },
      end: #"{"v":2}"#,
      events: [
        "3<-2 ChoiceStateExited", "4<-3 PassStateEntered", "5<-4 PassStateExited", "6<-5 ExecutionSucceeded",
      ]
    ),
  ]

  private static let workRows = [
    Row(
      testDescription: "a task that is waited for is completed as if it had answered",
      definition: task,
      at: ("A", nil),
      edit: { branch, _ in .complete(7, in: branch) },
      end: #""b""#,
      events: [
        "5<-4 LambdaFunctionSucceeded", "6<-5 TaskStateExited", "7<-6 PassStateEntered", "8<-7 PassStateExited",
        "9<-8 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "a task that has not been asked for is completed when its state is entered",
      definition: task,
      at: ("A", .enter),
      edit: { branch, _ in .complete(7, in: branch) },
      end: #""b""#,
      events: [
        "2<-0 TaskStateEntered", "3<-2 TaskStateExited", "4<-3 PassStateEntered", "5<-4 PassStateExited",
        "6<-5 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "a Wait can be completed with a result",
      definition: #"""
        {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 5, "End": true}}}
        """#,
      at: ("W", nil),
      edit: { branch, _ in .complete("early", in: branch) },
      end: #""early""#,
      events: ["3<-2 WaitStateExited", "4<-3 ExecutionSucceeded"]
    ),
    Row(
      testDescription: "a skipped state passes its input on",
      definition: task,
      at: ("A", nil),
      edit: { branch, _ in .skip(in: branch) },
      end: #""b""#,
      events: [
        "5<-4 TaskStateExited", "6<-5 PassStateEntered", "7<-6 PassStateExited", "8<-7 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "an error that is raised is caught",
      definition: task,
      at: ("A", nil),
      edit: { branch, _ in .fail(error: "Gone", cause: "by hand", in: branch) },
      end: #"{"Error":"Gone","Cause":"by hand"}"#,
      events: [
        "5<-4 LambdaFunctionFailed", "6<-5 TaskStateExited", "7<-6 PassStateEntered", "8<-7 PassStateExited",
        "9<-8 SucceedStateEntered", "10<-9 SucceedStateExited", "11<-10 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "an error that is raised before the task is asked for is retried",
      definition: task,
      at: ("A", .enter),
      edit: { branch, _ in .fail(error: "Busy", cause: nil, in: branch) },
      end: "waits",
      events: ["2<-0 TaskStateEntered"]
    ),
    Row(
      testDescription: "a Fail state fails with another error",
      definition: choice,
      input: #"{"n": 3}"#,
      at: ("Other", .perform),
      edit: { branch, _ in .fail(error: "Mine", cause: nil, in: branch) },
      end: "failed: Mine",
      events: ["5<-4 ExecutionFailed"]
    ),
    Row(
      testDescription: "a task that is waited for is asked for again",
      definition: task,
      at: ("A", nil),
      edit: { branch, _ in .retry(in: branch) },
      end: "waits",
      events: ["5<-4 LambdaFunctionScheduled", "6<-5 LambdaFunctionStarted"]
    ),
    Row(
      testDescription: "a state that has failed begins again",
      definition: choice,
      input: "{}",
      at: ("C", .recover),
      edit: { branch, _ in .retry(in: branch) },
      end: "failed: States.Runtime",
      events: ["3<-2 ChoiceStateEntered", "4<-3 ExecutionFailed"]
    ),
  ]

  static let nested = #"""
    {"StartAt": "P", "States": {
      "P": {"Type": "Parallel", "Next": "E", "Catch": [{"ErrorEquals": ["States.BranchFailed"], "Next": "E"}],
        "Branches": [
          {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 5, "End": true}}},
          {"StartAt": "M", "States": {"M": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
            "StartAt": "T", "States": {"T": {"Type": "Task", "Resource":
              "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "q",
              "MessageBody.$": "$$.Task.Token"}, "End": true}}}}}}]},
      "E": {"Type": "Succeed"}}}
    """#

  private static let nestedRows = [
    Row(
      testDescription: "a Parallel that is completed aborts what runs below it",
      definition: nested,
      input: #"{"items": [1]}"#,
      at: ("P", nil),
      edit: { branch, _ in .complete("done", in: branch) },
      end: #""done""#,
      events: [
        "11<-3 WaitStateAborted", "12<-3 TaskStateAborted", "13<-3 MapStateAborted", "14<-3 ParallelStateSucceeded",
        "15<-14 ParallelStateExited", "16<-15 SucceedStateEntered", "17<-16 SucceedStateExited",
        "18<-17 ExecutionSucceeded",
      ]
    ),
    Row(
      testDescription: "a Parallel that is failed counts as having a failed branch",
      definition: nested,
      input: #"{"items": []}"#,
      at: ("P", nil),
      edit: { branch, _ in .fail(error: "E", cause: "c", in: branch) },
      end: #"{"Error":"E","Cause":"c"}"#,
      events: [
        "9<-3 WaitStateAborted", "10<-3 ParallelStateFailed", "11<-10 ParallelStateExited",
        "12<-11 SucceedStateEntered", "13<-12 SucceedStateExited", "14<-13 ExecutionSucceeded",
      ]
    ),
  ]

  @Test("a state of another States object cannot come next")
  func scopes() throws {
    var execution = try execution(Self.nested, input: #"{"items": [1]}"#)
    let branch = try execution.run(to: "T", nil)
    let inner = try #require(execution.machine.state(named: "W"))
    #expect(throws: EditError.otherScope(inner)) { try execution.apply(.goTo(inner, in: branch)) }
    #expect(throws: EditError.noSuchState(StateID(index: 99))) {
      try execution.apply(.goTo(StateID(index: 99), in: branch))
    }
  }

  @Test("what does not fit is refused")
  func refusals() throws {
    var execution = try execution(Self.choice)
    let choice = StateID(index: 0)
    let refused: [(Edit, EditError)] = [
      (.takeRule(2, in: .main), .noSuchRule(2)), (.takeRule(-1, in: .main), .noSuchRule(-1)),
      (.complete(1, in: .main), .needsRule(choice)), (.skip(in: .main), .needsRule(choice)),
      (.skipWait(.main), .notWaiting(.main)), (.setVariable("1x", 1, in: .main), .invalidVariableName("1x")),
      (.setVariable("states", 1, in: .main), .invalidVariableName("states")),
      (.setContext(try ReferencePath(parsing: "$$"), 1, in: .main), .noSuchContextPlace("$$")),
      (.setContext(try ReferencePath(parsing: "$.x"), 1, in: .main), .noSuchContextPlace("$.x")),
      (
        .setContext(try ReferencePath(parsing: "$$.State.Name.x"), 1, in: .main),
        .noSuchContextPlace("$$.State.Name.x")
      ),
      (.retry(in: BranchID(number: 4)), .noSuchBranch(BranchID(number: 4))),
    ]
    let before = execution
    for (edit, error) in refused {
      #expect(throws: error) { try execution.apply(edit) }
      #expect(execution == before)
    }
    try execution.apply(.goTo(StateID(index: 3), in: .main))
    #expect(throws: EditError.notChoice(StateID(index: 3))) { try execution.apply(.takeRule(0, in: .main)) }
    #expect(throws: EditError.onlyFails(StateID(index: 3))) { try execution.apply(.skip(in: .main)) }
    execution.run()
    #expect(throws: EditError.executionEnded) { try execution.apply(.retry(in: .main)) }
  }

  @Test("a wait before a retry ends by trying again")
  func retryNow() throws {
    var execution = try execution(Self.task)
    let branch = try execution.run(to: "A", nil)
    let task = try #require(execution.pendingTasks.first)
    try execution.deliver(.taskFailed(task.id, error: "Busy", cause: nil), at: execution.now)
    execution.run()
    #expect(execution.nextDeadline == .after(9))
    try execution.apply(.retry(in: branch))
    execution.run()
    #expect(execution.pendingTasks.map(\.attempt) == [1])
    #expect(execution.now == .after(0))
  }

  @Test("a task that is not waited for any more is called off", arguments: [0, 1, 2, 3, 4])
  func cancels(_ index: Int) throws {
    var execution = try execution(Self.task)
    let branch = try execution.run(to: "A", nil)
    let task = try #require(execution.pendingTasks.first)
    _ = execution.takeEffects()
    let edits: [Edit] = [
      .goTo(StateID(index: 2), in: branch), .complete(1, in: branch), .skip(in: branch), .retry(in: branch),
      .fail(error: "E", cause: nil, in: branch),
    ]
    try execution.apply(edits[index])
    #expect(execution.takeEffects() == [.cancelTask(task.id)])
    #expect(throws: StimulusError.noSuchTask(task.id)) {
      try execution.deliver(.taskSucceeded(task.id, output: 1), at: execution.now)
    }
  }

  @Test("a visit knows what of it was forced")
  func marks() throws {
    var execution = try execution(Self.choice)
    #expect(execution.branch(.main)?.visit.forced == [])
    try execution.apply(.takeRule(1, in: .main))
    #expect(execution.branch(.main)?.visit.forced == .way)
    #expect(execution.branch(.main)?.visit.transition == .next(StateID(index: 2)))
    #expect(execution.choiceExplanation(of: .main)?.decision == .rule(1, StateID(index: 2)))
    #expect(execution.choiceExplanation(of: .main)?.isForced == true)
    _ = try execution.run(to: "Two", .enter)
    #expect(execution.branch(.main)?.visit.forced == .entry)
    try execution.apply(.complete(1, in: .main))
    #expect(execution.branch(.main)?.visit.forced == [.entry, .work])
    try execution.apply(.goTo(StateID(index: 1), in: .main))
    #expect(execution.branch(.main)?.visit.forced == .entry)
  }

  @Test("a variable is set where it is not there yet")
  func variable() throws {
    var execution = try execution(Self.choice)
    try execution.apply(.setVariable("v", 5, in: .main))
    try execution.apply(.goTo(StateID(index: 2), in: .main))
    execution.run()
    #expect(execution.end == #"{"v":5}"#)
  }
}

extension Execution {
  /// Steps until a branch is about to run a stage of a state, or without a stage, until nothing can move.
  ///
  /// - Returns: The branch that visits the state.
  mutating func run(to state: StateName, _ stage: Stage?) throws -> BranchID {
    while let next = nextBranch, let visit = branch(next)?.visit {
      if visit.stage == stage, machine[visit.state].name == state { return next }
      step()
    }
    return try #require(branches.first { machine[$0.visit.state].name == state }).id
  }

  /// How the execution has ended: with an output, with an error, or not at all.
  var end: String {
    switch status {
    case .running: "waits"
    case .succeeded(let output): output.text()
    case .failed(let error, cause: _): "failed: \(error ?? "")"
    case .timedOut: "timed out"
    case .aborted: "aborted"
    }
  }
}

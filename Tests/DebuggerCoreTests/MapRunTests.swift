import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Child executions are stepped like branches")
struct MapRunTests {
  /// A distributed Map, `Each`, whose children pass twice.
  private static let passing = distributed(
    #""Ship": {"Type": "Pass", "Next": "Sent"}, "Sent": {"Type": "Pass", "End": true}"#
  )
  /// A distributed Map, `Each`, whose children call.
  private static let calling = distributed(
    #""Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}"#
  )

  private static func distributed(_ states: String) -> String {
    #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Next": "Done", "ToleratedFailureCount": 1,
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "Ship",
        "States": {\#(states)}}}, "Done": {"Type": "Succeed"}}}
    """#
  }

  @Test(
    "into, over, out and back",
    arguments: [
      ("s", "Each[0]/Ship enter"), ("ss", "Each[0]/Sent enter"), ("n", "Done enter"), ("ssS", "Each[0]/Ship enter"),
    ]
  )
  func walks(_ keys: String, _ place: String) throws {
    var session = try session(Self.passing, input: "[1,2,3]")
    for key in keys { try session.press(key) }
    #expect(session.place == place)
  }

  @Test("the child in focus shows its own events and context")
  func ownHistory() throws {
    var session = try session(Self.passing, input: "[1,2,3]")
    try session.press("s")
    try session.press("s")
    #expect(session.snapshot.focusedChild?.label == "Each[0]")
    #expect(session.snapshot.history.map(\.detail.type) == ["ExecutionStarted", "PassStateEntered", "PassStateExited"])
    #expect(session.snapshot.context?["Execution"]?["Input"] == 1)
    session.complete(.focus(.main))
    #expect(session.snapshot.focusedChild == nil)
    #expect(session.snapshot.history.last?.detail.type == "MapRunStarted")
  }

  @Test("a Map Run that is changed bears what it is to bear, and starts what it may")
  func updates() throws {
    var session = try session(Self.calling, input: "[1,2,3]")
    session.complete(.updateMapRun(MapRunID(number: 1), MapRunUpdate(maxConcurrency: 1)))
    #expect(session.snapshot.log.last?.kind == .refusal)
    for _ in 0..<3 { try session.press(".") }
    session.complete(.updateMapRun(MapRunID(number: 1), MapRunUpdate(maxConcurrency: 1, toleratedFailureCount: 0)))
    try session.press("c")
    let task = try #require(session.snapshot.pendingTasks.first)
    session.complete(.answer(task.id, .failure(error: "No", cause: nil)))
    try session.press("c")
    #expect(
      session.snapshot.status
        == .failed(
          error: "States.ExceedToleratedFailureThreshold",
          cause: "The specified tolerated failure threshold was exceeded"
        )
    )
  }

  @Test("the branch of the Map tells how its run fares")
  func fares() throws {
    var session = try session(Self.calling, input: "[1,2,3]", answers: ["Ship": [.success(1), .failure("No")]])
    try session.press("c")
    #expect(session.snapshot.pendingTasks.count == 1)
    let run = try #require(session.snapshot.branches.first?.mapRun)
    #expect([run.items.succeeded, run.items.failed, run.items.running, run.items.pending] == [1, 1, 1, 0])
  }

  @Test(
    "breakpoints stop in them as in branches, in both directions",
    arguments: [
      ("break Each[1]/Ship", ["Each[1]/Ship enter"]),
      ("break Ship", ["Each[0]/Ship enter", "Each[1]/Ship enter", "Each[2]/Ship enter"]),
      ("break Each[*]/Sent stage:exit hits=2", ["Each[1]/Sent exit"]),
      ("break Ship if {% $states.input >= 2 %}", ["Each[1]/Ship enter", "Each[2]/Ship enter"]),
      ("break Each[2]/S* if $$.Execution.Id", ["Each[2]/Ship enter", "Each[2]/Sent enter"]),
      ("break Sent once", ["Each[0]/Sent enter"]),
      ("break Each[3]/Ship", []),
    ]
  )
  func breakpoints(_ text: String, _ places: [String]) throws {
    var session = try session(Self.passing, input: "[1,2,3]")
    try session.set(text)
    #expect(try session.places(pressing: "c") == places)
    #expect(try session.places(pressing: "C") == places.reversed())
    #expect(try session.places(pressing: "c") == places)
  }

  @Test("breakpoints stop at what their tasks answer and at their errors, and count in all of them")
  func breakpointsAtTasks() throws {
    for (text, second, places) in [
      ("break error:No", TestAnswer.failure("No"), ["Each[1]/Ship recover"]),
      ("break Ship stage:result hits>=2", .success(2), ["Each[1]/Ship exit", "Each[2]/Ship exit"]),
      ("break Ship stage:args hits=3", .success(2), ["Each[2]/Ship perform"]),
    ] {
      let answers: Answers = ["Ship": [.success(1), second, .success(3)]]
      var session = try session(Self.calling, input: "[1,2,3]", answers: answers)
      try session.set(text)
      #expect(try session.places(pressing: "c") == places, "\(text)")
      #expect(try session.places(pressing: "C") == places.reversed(), "\(text)")
    }
  }

  /// A distributed Map that is the last state, and tolerates that half of its items fail.
  private static let tolerant = #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Next": "Done", "ToleratedFailurePercentage": 50,
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "F",
        "States": {"F": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericGreaterThan": 0, "Next": "Good"}],
          "Default": "Bad"}, "Good": {"Type": "Succeed"}, "Bad": {"Type": "Fail", "Error": "E"}}}},
      "Done": {"Type": "Succeed"}}}
    """#

  @Test("failures that are tolerated are one line with their number, also when the last of them ends the Map")
  func countsTolerated() throws {
    var session = try session(Self.tolerant, input: "[1,1,1,0,0,0]")
    try session.press("n")
    #expect(session.place == "Done enter")
    #expect(session.snapshot.log.map(\.text).dropFirst() == ["Bad of Each failed: E, in 3 branches, 3 of 3 tolerated"])
  }

  @Test("a failure that is tolerated does not stop, one too many does")
  func stopsAtOneTooMany() throws {
    let answers: Answers = ["Ship": [.failure("First"), .failure("Second")]]
    var session = try session(Self.calling, input: "[1,2,3]", answers: answers)
    try session.press("c")
    guard case .uncaught(let failure) = session.snapshot.stop else {
      Issue.record("\(session.snapshot.stop)")
      return
    }
    #expect(failure.error == "Second")
    #expect(session.snapshot.log.map(\.text).contains("Ship of Each[0] failed: First, 1 of 1 tolerated"))
    try session.press("c")
    #expect(session.snapshot.log.map(\.text).contains("Ship of Each[1] failed: Second, and Each with it"))
    #expect(session.snapshot.status.name == "FAILED")
    try session.press("C")
    #expect(session.snapshot.moment == 0)
  }
}

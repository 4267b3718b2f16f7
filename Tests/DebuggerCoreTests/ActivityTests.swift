import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("What states have been through is counted")
struct ActivityTests {
  @Test("visits, retries, errors and edges up to the moment that is looked at")
  func counts() throws {
    var session = try session(
      Sample.retried,
      answers: ["Call": [.failure("Busy"), .failure("Busy")]]
    )
    let (call, sorry) = (try session.state("Call"), try session.state("Sorry"))
    #expect(session.snapshot.activity == [call: activity { $0.active = 1 }])
    try session.press("c")
    try session.press("c")
    #expect(
      session.snapshot.activity == [
        call: activity { ($0.entered, $0.caught, $0.retried) = (1, 1, 1) },
        sorry: activity { ($0.entered, $0.failed) = (1, 1) },
      ]
    )
    #expect(session.snapshot.edges == [Snapshot.Edge(from: call, to: sorry, catcher: 0): 1])
    try session.press("C")
    #expect(session.snapshot.activity == [call: activity { $0.active = 1 }])
    #expect(session.snapshot.edges.isEmpty)
  }

  @Test("rules of a Choice that lead to the same state are told apart, and Default from them")
  func rules() throws {
    var session = try session(Self.choices, input: #"{"items": [1, 2, 2, 3]}"#)
    try session.press("c")
    let (pick, same) = (try session.state("Pick"), try session.state("Same"))
    #expect(
      session.snapshot.edges == [
        Snapshot.Edge(from: pick, to: same, rule: 0): 1, Snapshot.Edge(from: pick, to: same, rule: 1): 2,
        Snapshot.Edge(from: pick, to: same): 1,
      ]
    )
  }

  @Test("branches that are in a state, and those that wait there")
  func active() throws {
    var session = try session(Sample.callback)
    try session.press("c")
    let snapshot = session.snapshot
    #expect(snapshot.activity[try session.state("Ask")] == activity { ($0.entered, $0.active, $0.waiting) = (1, 1, 1) })
    #expect(snapshot.activity[try session.state("Note")] == activity { ($0.entered, $0.succeeded) = (1, 1) })
    #expect(snapshot.activity[try session.state("Both")] == activity { ($0.entered, $0.active) = (1, 1) })
  }

  @Test("the visit before the one in focus is at hand")
  func previousVisit() throws {
    var session = try session(Sample.wait)
    #expect(session.snapshot.previousVisit == nil)
    try session.press("n")
    #expect(session.snapshot.previousVisit?.state == (try session.state("Begin")))
    try session.press("N")
    #expect(session.snapshot.previousVisit == nil)
  }

  /// For each item, a Choice all of whose ways lead to one state.
  private static let choices = #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
      "StartAt": "Pick", "States": {
        "Pick": {"Type": "Choice", "Default": "Same", "Choices": [
          {"Variable": "$", "NumericEquals": 1, "Next": "Same"},
          {"Variable": "$", "NumericEquals": 2, "Next": "Same"}]},
        "Same": {"Type": "Succeed"}}}}}}
    """#

  private func activity(_ set: (inout StateActivity) -> Void) -> StateActivity {
    var activity = StateActivity()
    set(&activity)
    return activity
  }
}

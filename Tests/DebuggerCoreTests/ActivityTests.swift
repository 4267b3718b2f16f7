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
    #expect(session.snapshot.edges == [Snapshot.Edge(from: call, to: sorry): 1])
    try session.press("C")
    #expect(session.snapshot.activity == [call: activity { $0.active = 1 }])
    #expect(session.snapshot.edges.isEmpty)
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

  private func activity(_ set: (inout StateActivity) -> Void) -> StateActivity {
    var activity = StateActivity()
    set(&activity)
    return activity
  }
}

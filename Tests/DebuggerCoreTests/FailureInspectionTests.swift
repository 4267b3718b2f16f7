import DebuggerCore
import Interpreter
import StatesLanguage
import Testing

@Suite("Questions about an error")
struct FailureInspectionTests {
  @Test("are answered before it is dealt with, while its retry waits, and in the state that caught it")
  func stages() throws {
    var session = try session(Sample.retried, answers: ["Call": [.failure("Busy"), .failure("Busy")]])
    #expect(session.snapshot.inspection.failure == nil)
    func decision() -> FailureExplanation.Decision? { session.snapshot.inspection.failure?.decision }
    while session.snapshot.focused?.branch.visit.stage != .recover { try session.press(".") }
    #expect(decision() == .retried(0, seconds: 2...2))
    try session.press(".")
    #expect(decision() == .retried(0, seconds: 2...2))
    while session.snapshot.focused?.branch.visit.stage != .recover { try session.press(".") }
    #expect(decision() == .caught(0, StateID(index: 1)))
    try session.press(".")
    #expect(decision() == .caught(0, StateID(index: 1)))
    while session.snapshot.focused?.branch.visit.state == StateID(index: 0) { try session.press(".") }
    #expect(decision() == .caught(0, StateID(index: 1)))
    #expect(session.snapshot.inspection.failure?.failure.error == "Busy")
    try session.press("c")
    #expect(decision() == .failsExecution)
    #expect(session.snapshot.inspection.failure?.failure.error == "Gone")
  }
}

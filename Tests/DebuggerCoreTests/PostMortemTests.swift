import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("After its end, a recorded execution is walked through and goes on from its past")
struct PostMortemTests {
  static let definition = #"""
    {"StartAt": "Count", "States": {
      "Count": {"Type": "Pass", "Next": "Call"},
      "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": "$.r", "Next": "Judge"},
      "Judge": {"Type": "Choice", "Choices": [{"Variable": "$.r", "StringEquals": "good", "Next": "Done"}],
        "Default": "Lost"},
      "Done": {"Type": "Succeed"},
      "Lost": {"Type": "Fail", "Error": "Lost"}}}
    """#

  /// A session at the end of an execution whose task answered with a text.
  private func session(answer: JSON = "bad", with definition: String = definition) throws -> Debugger {
    var live = try DebuggerCoreTests.session(
      Self.definition,
      input: #"{"n": 1}"#,
      answers: ["Call": [.success(answer)]]
    )
    while !live.snapshot.status.isFinal { live.complete(.move(.continue, .forward)) }
    let events = JSON.object(["events": .array(live.execution.history.map(\.printedJSON))])
    let history = try RecordedHistory(parsing: events.utf8())
    let machine = try #require(DefinitionLoader.load(Array(definition.utf8)).machine)
    var replay = Replay(of: history, in: machine)
    replay.walk()
    let connector = ConnectorChain([HistoryConnector(history), AskConnector()])
    return Debugger(after: replay, outside: OutsideWorld(connector: connector))
  }

  @Test("it stands at the fault, with the whole timeline behind it")
  func end() throws {
    var session = try session()
    #expect(session.snapshot.status == .failed(error: "Lost", cause: nil))
    #expect(session.place == "Lost recover: ended")
    try session.press("N")
    #expect(session.place == "Lost enter")
    try session.press("N")
    #expect(session.place == "Judge enter")
    try session.press("C")
    #expect(session.place == "Count enter: beginning")
    try session.press("c")
    #expect(session.place == "Lost recover: uncaught")
    try session.press("c")
    #expect(session.place == "Lost recover: ended")
  }

  @Test("a value is changed in the past, and what was not asked is not asked again")
  func edit() throws {
    var session = try session()
    try session.press("N")
    try session.press("N")
    session.complete(.set(.input, ["r": "good"], in: .main))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["r": "good"]))
  }

  @Test("the same question before the fork gets the recorded answer")
  func sameQuestion() throws {
    var session = try session()
    try session.press("C")
    session.complete(.restart)
    try session.press("c")
    #expect(session.place == "Lost recover: uncaught")
  }

  @Test("another question waits for a person")
  func otherQuestion() throws {
    var session = try session()
    try session.press("C")
    session.complete(.set(.input, ["n": 2], in: .main))
    try session.press("c")
    #expect(session.place == "Call resultPath: needsAnswer")
    let task = try #require(session.snapshot.pendingTasks.first)
    session.complete(.answer(task.id, .success(output: "good")))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["n": 2, "r": "good"]))
  }

  @Test("a changed definition stands where it goes another way, and goes on")
  func divergence() throws {
    var session = try session(with: Self.definition.replacing("\"good\"", with: "\"bad\""))
    #expect(session.place == "Done enter")
    #expect(session.snapshot.status == .running)
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: ["n": 1, "r": "bad"]))
  }
}

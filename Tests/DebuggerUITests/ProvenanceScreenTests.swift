import DebuggerCore
import Interpreter
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Where a value comes from, on the screen")
struct ProvenanceScreenTests {
  static let definition = """
    {"StartAt": "Price", "States": {
      "Price": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:price",
        "Parameters": {"id.$": "$.order.id"}, "ResultSelector": {"net.$": "$.price"}, "ResultPath": "$.priced",
        "Next": "Total"},
      "Total": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": {
        "total": "{% $states.input.priced.net * $states.input.order.count %}",
        "net": "{% $states.input.priced.net %}"}, "End": true}}}
    """

  private func session(_ keys: String) throws -> ScreenSession {
    var session = try ScreenSession(Samples.prices, input: Samples.pricesInput)
    try session.press(keys)
    return session
  }

  private func list(in session: ScreenSession) throws -> ProvenanceList {
    guard case .provenance(let list)? = session.model.overlay else { throw Missing.list }
    return list
  }

  private enum Missing: Error { case list }

  @Test("lists the times that the value under the cursor was written")
  func lists() throws {
    let session = try session("n 3 w")
    let list = try list(in: session)
    #expect(!list.links.isEmpty)
    #expect(session.text.contains("Where Input comes from"))
    #expect(session.text.contains(list.links[0].words))
  }

  @Test("Enter goes to the moment just before, in the branch that wrote it")
  func goes() throws {
    var session = try session("n 3 w")
    let link = try #require(try list(in: session).links.first)
    try session.press("Enter")
    #expect(session.model.overlay == nil)
    #expect(session.model.snapshot.moment == link.moment)
    #expect(session.model.snapshot.focus == link.branch)
    #expect(session.model.snapshot.focused?.branch.visit.state == link.state)
  }

  @Test("y copies what was written, and q closes the list and changes nothing")
  func copies() throws {
    var session = try session("n 3 w y")
    #expect(session.requests.count == 1)
    let moment = session.model.snapshot.moment
    try session.press("j k q")
    #expect(session.model.overlay == nil && session.model.snapshot.moment == moment)
  }

  @Test("is asked of the data pane")
  func asked() throws {
    var session = try session("1 w")
    #expect(session.model.focus == .data && session.model.overlay == nil)
    try session.press("w")
    #expect(try list(in: session).links.map(\.origin) == [.executionInput])
  }
}

@Suite("What is done with an error, on the screen")
struct FailureScreenTests {
  static let definition = """
    {"StartAt": "Call", "States": {
      "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:call", "Next": "Done",
        "Retry": [{"ErrorEquals": ["Busy", "Slow"], "IntervalSeconds": 2, "MaxAttempts": 1},
          {"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 5, "BackoffRate": 3}],
        "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Sorry"}, {"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
      "Sorry": {"Type": "Fail", "Error": "Gone", "Cause": "No more tries"},
      "Done": {"Type": "Succeed"}}}
    """

  private func session(_ lines: [String], _ keys: String = "W") throws -> ScreenSession {
    var session = try ScreenSession(Self.definition, input: "{}", size: Size(width: 100, height: 30))
    try session.press("n")
    for line in lines {
      session.type(":" + line)
      try session.press("Enter")
    }
    try session.press(keys)
    return session
  }

  @Test(
    "says which rule acts, and of each name why not",
    arguments: [
      (["fail Busy"], "retry 1 tries the state again after 2 s"),
      (["fail Busy"], "Retry 1 acts: retry 1 of 1, after 2 s"),
      (["fail Busy"], "Slow  is another name"),
      (["fail Busy"], "Retry 2 is for it, but an earlier rule is, too"),
      (["fail Busy"], "States.Timeout  is another name"),
      (["fail Busy"], #"Catch 2 is for it, but it is retried: next is "Sorry""#),
      (["fail States.Timeout"], "States.TaskFailed  stands for all but time-outs, and this is one"),
      (["fail States.Timeout"], #"catch 1 takes it: next is "Sorry""#),
      (["fail States.Runtime"], "no rule takes it, so it fails the execution"),
    ]
  )
  func says(_ lines: [String], _ words: String) throws {
    let text = try session(lines).text
    #expect(text.contains(words), "\(text)")
  }

  @Test("is answered in the state that the error led to, too")
  func after() throws {
    let text = try session(["fail States.Timeout"], ". n W").text
    #expect(text.contains("What \"Call\" does with its error"), "\(text)")
  }
}

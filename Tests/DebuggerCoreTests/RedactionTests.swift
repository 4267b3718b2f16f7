import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@testable import DebuggerCore

@Suite("Secrets are left out of a recording wherever they come in, and the rest stays")
struct RedactionTests {
  /// A recording whose input had secrets.
  private func redaction(_ input: JSON = ["password": "s3cret", "card": ["number": 4111]]) throws -> Redaction {
    var redaction = try Redaction(["password", "$.card.number"])
    _ = redaction.redacted(.session(header(input)))
    return redaction
  }

  private func header(_ input: JSON, definition: JSON = [:], breakpoints: [String] = []) throws -> JournalHeader {
    var header = JournalHeader(
      program: "test",
      name: "m",
      definition: definition,
      input: input,
      settings: .init(),
      start: .start2024
    )
    header.breakpoints = try breakpoints.enumerated().map { index, text in
      Breakpoint(number: index + 1, rule: try BreakpointRule(parsing: text))
    }
    return header
  }

  private func header(_ input: JSON) -> JournalHeader {
    JournalHeader(program: "test", name: "m", definition: [:], input: input, settings: .init(), start: .start2024)
  }

  @Test(
    "in commands",
    arguments: [
      (#"set $password "other""#, #"set $password "[redacted]""#),
      (#"set @0 $$.Execution.Input.password "s""#, #"set @0 $$.Execution.Input.password "[redacted]""#),
      (#"set input {"card":{"number":4112},"n":1}"#, #"set input {"card":{"number":0},"n":1}"#),
      (#"set $note "it is s3cret, not s3crets""#, #"set $note "it is [redacted], not s3crets""#),
      (#"break Ship if {% $password = 's3cret' %}"#, #"break Ship if {% $password = '[redacted]' %}"#),
      (#"break Ship if {% $n > 4111 and $m[4111] = 411 %}"#, #"break Ship if {% $n > 0 and $m[4111] = 411 %}"#),
      (
        ##"change-break #4111 log Ship "s3cret: {% $n = 4111 %}" hits>=4111"##,
        ##"change-break #4111 log Ship "[redacted]: {% $n = 0 %}" hits>=4111"##
      ),
      (#"watch {% $contains(x, "s3cret") %}"#, #"watch {% $contains(x, "[redacted]") %}"#),
      (#"fail task:1@0 Odd "the card 4111 is lost""#, #"fail task:1@0 Odd "the card [redacted] is lost""#),
      ("continue", "continue"), ("set $n 5", "set $n 5"), ("go @4111", "go @4111"), ("to s3cret", "to s3cret"),
    ]
  )
  func commands(_ line: String, _ expected: String) throws {
    var redaction = try redaction()
    let entry = redaction.redacted(.command(line: line, at: .start2024, from: 0))
    #expect(entry == .command(line: expected, at: .start2024, from: 0))
  }

  @Test("in what the outside world answers")
  func replies() throws {
    var redaction = try redaction()
    let task = TaskID(branch: .main, number: 1)
    let answers: [(Stimulus, Stimulus)] = [
      (
        .taskSucceeded(task, output: ["card": ["number": 4112], "taskToken": "t", "said": "s3cret"]),
        .taskSucceeded(task, output: ["card": ["number": 0], "taskToken": "[redacted]", "said": "[redacted]"])
      ),
      (
        .taskFailed(task, error: "E", cause: "no card 4112"),
        .taskFailed(task, error: "E", cause: "no card [redacted]")
      ),
    ]
    for (answer, expected) in answers {
      #expect(redaction.redacted(.reply(effect: "task", [.tell(answer)])) == .reply(effect: "task", [.tell(expected)]))
    }
  }

  @Test("in the definition, whose names stay")
  func definition() throws {
    let states: JSON = [
      "States": [
        "Token": ["Type": "Task", "Parameters": ["Token.$": "$$.Task.Token", "Token": "x"], "Next": "Lock"],
        "Lock": [
          "Type": "Pass", "Output": "{% $states.input = 's3cret' %}", "Next": "s3cret",
          "Choices": [["Variable": "$.s3cret", "StringEquals": "s3cret"]],
        ],
      ]
    ]
    var redaction = try redaction()
    let entry = redaction.redacted(.definition(states, at: .start2024, from: 0))
    let expected: JSON = [
      "States": [
        "Token": ["Type": "Task", "Parameters": ["Token.$": "$$.Task.Token", "Token": "[redacted]"], "Next": "Lock"],
        "Lock": [
          "Type": "Pass", "Output": "{% $states.input = '[redacted]' %}", "Next": "s3cret",
          "Choices": [["Variable": "$.s3cret", "StringEquals": "[redacted]"]],
        ],
      ]
    ]
    #expect(entry == .definition(expected, at: .start2024, from: 0))
  }

  @Test("in breakpoints of earlier sessions and in the events of a history")
  func header() throws {
    var redaction = try Redaction(["password"])
    var header = try header(
      ["password": "s3cret"],
      breakpoints: ["break Ship if {% $states.input.password = 's3cret' %}"]
    )
    header.history = [
      [
        "id": 1, "type": "PassStateEntered",
        "stateEnteredEventDetails": ["name": "password", "input": #"{"password":"other","x":"s3cret"}"#],
      ],
      ["id": 2, "type": "ExecutionFailed", "executionFailedEventDetails": ["error": "E", "cause": "not other"]],
    ]
    guard case .session(let result) = redaction.redacted(.session(header)) else { return }
    #expect(result.breakpoints.map(\.rule.text) == ["break Ship if {% $states.input.password = '[redacted]' %}"])
    let (first, last) = (result.history?[0]?["stateEnteredEventDetails"], result.history?[1])
    #expect(first == ["name": "password", "input": #"{"password":"[redacted]","x":"[redacted]"}"#])
    #expect(last?["executionFailedEventDetails"] == ["error": "E", "cause": "not [redacted]"])
  }

  @Test("a short text is left out only where it is all of a literal")
  func short() throws {
    var redaction = try redaction(["password": "DE"])
    let line = "watch {% $country = 'DE' or $x = 'DE 1' %}"
    let entry = redaction.redacted(.command(line: line, at: .start2024, from: 0))
    #expect(
      entry == .command(line: "watch {% $country = '[redacted]' or $x = 'DE 1' %}", at: .start2024, from: 0)
    )
  }
}

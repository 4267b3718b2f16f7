import JSONModel
@testable import StatesLanguage
import Testing

@Suite("Mistakes in Retry and Catch")
struct HandlingMistakeTests {
  private static func retry(_ rules: String, _ problem: Diagnostic.Problem) -> Mistake {
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": \#(rules), "End": true}"#,
      problem
    )
  }

  static let mistakes: [Mistake] = [
    retry(#"⚑{}"#, .wrongType(field: "Retry", expected: "an array of rules", found: .object)),
    retry(#"[⚑{}]"#, .missingFields(["ErrorEquals"])),
    retry(#"[{"ErrorEquals": ⚑[]}]"#, .emptyValue(field: "ErrorEquals")),
    retry(
      #"[{"ErrorEquals": [⚑5]}]"#,
      .wrongType(field: "ErrorEquals", expected: "an array of strings", found: .number)
    ),
    retry(#"[{"ErrorEquals": ⚑["States.ALL", "E"]}]"#, .allNotAlone(field: "ErrorEquals")),
    retry(#"[{"ErrorEquals": ⚑["States.ALL"]}, {"ErrorEquals": ["E"]}]"#, .allNotLast(field: "Retry")),
    retry(
      #"[{"ErrorEquals": ["E"], "IntervalSeconds": ⚑0}]"#,
      .outOfRange(field: "IntervalSeconds", found: "0", expected: "a whole number from 1 to 99999999")
    ),
    retry(
      #"[{"ErrorEquals": ["E"], "BackoffRate": ⚑0.5}]"#,
      .outOfRange(field: "BackoffRate", found: "0.5", expected: "a number from 1.0 on")
    ),
    retry(
      #"[{"ErrorEquals": ["E"], "MaxDelaySeconds": ⚑31622401}]"#,
      .outOfRange(field: "MaxDelaySeconds", found: "31622401", expected: "a whole number from 1 to 31622400")
    ),
    retry(
      #"[{"ErrorEquals": ["E"], "JitterStrategy": ⚑"HALF"}]"#,
      .unknownValue(field: "JitterStrategy", found: "HALF", allowed: ["NONE", "FULL"])
    ),
    retry(
      #"[{"ErrorEquals": ["E"], "Comment": ⚑7}]"#,
      .wrongType(field: "Comment", expected: "a string", found: .number)
    ),
    retry(
      #"[{"ErrorEquals": ["E"], ⚑"MaxAttempt": 2}]"#,
      .unknownField("MaxAttempt", nearest: "MaxAttempts")
    ),
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Catch": [⚑{"ErrorEquals": ["E"]}], "#
        + #""End": true}"#,
      .missingFields(["Next"])
    ),
  ]

  @Test("are found in each rule", arguments: mistakes)
  func findsMistake(_ mistake: Mistake) { mistake.check() }

  @Test("the defaults are AWS's")
  func defaults() throws {
    let text = #"""
      {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "Retry": [{"ErrorEquals": ["E"]}], "End": true}}}
      """#
    let machine = try #require(DefinitionLoader.load(Array(text.utf8)).machine)
    guard case .task(let task) = machine.states[0].state else { throw Surprise() }
    #expect(
      task.handling.retriers == [
        Retrier(errors: ["E"], intervalSeconds: 1, maxAttempts: 3, backoffRate: 2, jitter: .none)
      ]
    )
  }
}

/// What a test throws when a value is of another case.
struct Surprise: Error {}

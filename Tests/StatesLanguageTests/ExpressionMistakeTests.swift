import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in JSONata are found at their place")
struct ExpressionMistakeTests {
  /// A mistake in the only state of a machine in JSONata.
  private static func inState(_ marked: String, _ problems: Diagnostic.Problem...) -> Mistake {
    Mistake(
      #"{"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": \#(marked)}}"#,
      problems: problems
    )
  }

  static let texts: [Mistake] = [
    inState(#"{"Type": "Pass", "Output": ⚑"{% 1", "End": true}"#, .expression(.open(isMissingEnd: true))),
    inState(#"{"Type": "Pass", "Output": {"a": [⚑"1 %}"]}, "End": true}"#, .expression(.open(isMissingEnd: false))),
    inState(#"{"Type": "Pass", "Output": " {% 1 %} and {% 2 %} ", "End": true}"#),
    inState(#"{"Type": "Wait", "Seconds": ⚑"{%5", "End": true}"#, .expression(.open(isMissingEnd: true))),
    inState(
      #"{"Type": "Pass", "Output": "{% 1 +⚑ %}", "End": true}"#,
      .expression(.invalid("Unexpected end of expression"))
    ),
    inState(
      #"{"Type": "Pass", "Output": {"v": "{% [1, 2⚑; 3] %}"}, "End": true}"#,
      .expression(.invalid(#"Expected "]", got ";""#))
    ),
  ]

  @Test("texts that are no expressions", arguments: texts)
  func findsTexts(_ mistake: Mistake) { mistake.check() }

  static let references: [Mistake] = [
    inState(#"{"Type": "Pass", "Output": "{% ⚑phone %}", "End": true}"#, .expression(.documentReference("phone"))),
    inState(
      #"{"Type": "Pass", "Output": "{% ⚑$ & ⚑a & a.b %}", "End": true}"#,
      .expression(.documentReference("$")),
      .expression(.documentReference("a"))
    ),
    inState(
      #"{"Type": "Pass", "Output": "{% $states.input.items[⚑$$.a = 1] %}", "End": true}"#,
      .expression(.documentReference("$$"))
    ),
    inState(#"{"Type": "Pass", "Output": "{% $states.input.items[price > 10].{'a': $.b} %}", "End": true}"#),
    inState(#"{"Type": "Pass", "Output": "{% ($f := function($x){ $x + y }; $map([1], $f)) %}", "End": true}"#),
    inState(
      #"{"Type": "Pass", "Output": "{% ⚑$states.result %}", "End": true}"#,
      .expression(.misplacedMember(.result))
    ),
    inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Arguments": "{% ⚑$states.result %}", "#
        + #""Output": "{% $states.result %}", "End": true}"#,
      .expression(.misplacedMember(.result))
    ),
    inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Output": "{% ⚑$states.errorOutput %}", "#
        + #""Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput %}", "Next": "A"}], "End": true}"#,
      .expression(.misplacedMember(.errorOutput))
    ),
    inState(
      #"{"Type": "Pass", "Assign": {"total": 1}, "Output": "{% ⚑$totals + $sum([1]) %}", "End": true}"#,
      .expression(.undefinedVariable("totals", nearest: "total"))
    ),
    inState(#"{"Type": "Pass", "Assign": {⚑"states": 1}, "End": true}"#, .reservedVariable("states")),
  ]

  @Test("references to what is not there", arguments: references)
  func findsReferences(_ mistake: Mistake) { mistake.check() }

  static let languages: [Mistake] = [
    inState(#"{"Type": "Pass", "QueryLanguage": ⚑"JSONPath", "End": true}"#, .expression(.languageDowngrade)),
    inState(
      #"{"Type": "Pass", ⚑"InputPath": "$", "End": true}"#,
      .fieldOfOtherLanguage("InputPath", language: .jsonata)
    ),
    inState(
      #"{"Type": "Choice", "Choices": [{"Condition": true, ⚑"Variable": "$.a", "Next": "A"}]}"#,
      .noTerminalState,
      .fieldOfOtherLanguage("Variable", language: .jsonata)
    ),
    inState(
      #"{"Type": "Wait", ⚑"SecondsPath": "$.a", "Seconds": 1, "End": true}"#,
      .fieldOfOtherLanguage("SecondsPath", language: .jsonata)
    ),
    inState(
      #"{"Type": "Map", "Items": ⚑5, "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Succeed"}}}, "End": true}"#,
      .wrongType(field: "Items", expected: "an array or an expression", found: .number)
    ),
    // A Parallel's own choice of the language does not hold inside of it.
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", "QueryLanguage": "JSONata", "End": true, "Branches": "#
        + #"[{"StartAt": "B", "States": {"B": {"Type": "Pass", ⚑"Output": 1, "End": true}}}]}}}"#,
      .fieldOfOtherLanguage("Output", language: .jsonPath)
    ),
  ]

  @Test("mixed languages", arguments: languages.filter { !$0.problems.contains(.noTerminalState) })
  func findsLanguages(_ mistake: Mistake) { mistake.check() }
}

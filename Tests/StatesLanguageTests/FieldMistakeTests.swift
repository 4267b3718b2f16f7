import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in fields")
struct FieldMistakeTests {
  static let absent: [Mistake] = [
    Mistake(#"⚑{"States": {"A": {"Type": "Succeed"}}}"#, .missingFields(["StartAt"])),
    Mistake(#"⚑{"StartAt": "A"}"#, .missingFields(["States"])),
    Mistake(#"{"StartAt": "A", "States": {⚑"A": {"End": true}}}"#, .missingFields(["Type"])),
    Mistake(
      #"{"StartAt": "A", "States": {⚑"A": {"Type": "Pass"}, ⚑"B": {"Type": "Succeed"}}}"#,
      .missingOneOf(["Next", "End"]),
      .unreachableState("B")
    ),
    Mistake(#"{"StartAt": "A", "States": {⚑"A": {"Type": "Task", "End": true}}}"#, .missingFields(["Resource"])),
    Mistake(
      #"{"StartAt": "A", "States": {⚑"A": {"Type": "Choice", "Default": "B"}, "B": {"Type": "Succeed"}}}"#,
      .missingFields(["Choices"])
    ),
    Mistake(#"{"StartAt": "A", "States": {⚑"A": {"Type": "Parallel", "End": true}}}"#, .missingFields(["Branches"])),
    Mistake(#"{"StartAt": "A", "States": {⚑"A": {"Type": "Map", "End": true}}}"#, .missingFields(["ItemProcessor"])),
    Mistake(
      #"{"StartAt": "A", "States": {⚑"A": {"Type": "Wait", "End": true}}}"#,
      .missingOneOf(["Seconds", "SecondsPath", "Timestamp", "TimestampPath"])
    ),
    .inState(
      #"{"Type": "Map", ⚑"ItemProcessor": {"States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .missingFields(["StartAt"])
    ),
  ]

  @Test("required ones that are absent", arguments: absent)
  func findsAbsent(_ mistake: Mistake) { mistake.check() }

  static let unknown: [Mistake] = [
    Mistake(
      #"{"StartAt": "A", ⚑"TimeoutSecond": 5, "States": {"A": {"Type": "Succeed"}}}"#,
      .unknownField("TimeoutSecond", nearest: "TimeoutSeconds")
    ),
    .inState(#"{"Type": "Pass", ⚑"Comments": "", "End": true}"#, .unknownField("Comments", nearest: "Comment")),
    .inState(#"{"Type": "Pass", ⚑"Colour": "red", "End": true}"#, .unknownField("Colour", nearest: nil)),
    .inState(
      #"{"Type": "Pass", ⚑"Retry": [], ⚑"TimeoutSeconds": 3, "End": true}"#,
      .misplacedField("Retry", type: .pass),
      .misplacedField("TimeoutSeconds", type: .pass)
    ),
    .inState(#"{"Type": "Fail", ⚑"InputPath": "$.a"}"#, .misplacedField("InputPath", type: .fail)),
    .inState(#"{"Type": "Succeed", ⚑"End": true}"#, .misplacedField("End", type: .succeed)),
    .inState(
      #"{"Type": "Pass", ⚑"Output": 1, "End": true}"#,
      .fieldOfOtherLanguage("Output", language: .jsonPath)
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"StartAt": "B", ⚑"QueryLanguage": "JSONPath", "#
        + #""States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .unknownField("QueryLanguage", nearest: nil)
    ),
  ]

  @Test("a field of the machine among the states is one mistake")
  func findsMisplacedLanguage() {
    Mistake(
      #"{"StartAt": "A", "States": {⚑"QueryLanguage": "JSONPath", "A": {"Type": "Pass", "InputPath": "$", "End": true}}}"#,
      .misplacedInStates("QueryLanguage")
    ).check()
  }

  @Test("unknown and misplaced ones", arguments: unknown)
  func findsUnknown(_ mistake: Mistake) { mistake.check() }

  static let excluding: [Mistake] = [
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", ⚑"End": true}, "B": {"Type": "Succeed"}}}"#,
      .exclusiveFields(["Next", "End"])
    ),
    .inState(
      #"{"Type": "Wait", "Seconds": 1, ⚑"SecondsPath": "$.a", "End": true}"#,
      .exclusiveFields(["Seconds", "SecondsPath"])
    ),
    .inState(
      #"{"Type": "Fail", "Error": "E", ⚑"ErrorPath": "$.a"}"#,
      .exclusiveFields(["Error", "ErrorPath"])
    ),
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 2, "#
        + #"⚑"TimeoutSecondsPath": "$.a", "End": true}"#,
      .exclusiveFields(["TimeoutSeconds", "TimeoutSecondsPath"])
    ),
    Mistake(
      #"⚑{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": ⚑false}}}"#,
      .noTerminalState,
      .endIsFalse
    ),
  ]

  @Test("ones that exclude each other", arguments: excluding)
  func findsExcluding(_ mistake: Mistake) { mistake.check() }
}

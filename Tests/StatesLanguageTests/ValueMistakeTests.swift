import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in values")
struct ValueMistakeTests {
  static let types: [Mistake] = [
    Mistake(
      #"{"StartAt": ⚑7, "States": {"A": {"Type": "Succeed"}}}"#,
      .wrongType(field: "StartAt", expected: "a string", found: .number)
    ),
    Mistake(
      #"{"StartAt": "A", "States": {⚑"B": {"Type": "Succeed"}, "A": ⚑[]}}"#,
      .unreachableState("B"),
      .wrongType(field: "A", expected: "an object", found: .array)
    ),
    .inState(
      #"{"Type": "Pass", "Comment": ⚑5, "End": true}"#,
      .wrongType(field: "Comment", expected: "a string", found: .number)
    ),
    .inState(
      #"{"Type": "Pass", "InputPath": ⚑{}, "End": true}"#,
      .wrongType(field: "InputPath", expected: "a path or null", found: .object)
    ),
    .inState(
      #"{"Type": "Parallel", "Branches": ⚑{}, "End": true}"#,
      .wrongType(field: "Branches", expected: "an array of branches", found: .object)
    ),
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultSelector": ⚑"$", "End": true}"#,
      .wrongType(field: "ResultSelector", expected: "an object", found: .string)
    ),
  ]

  @Test("the type of a value", arguments: types)
  func findsTypes(_ mistake: Mistake) { mistake.check() }

  static let ranges: [Mistake] = [
    Mistake(
      #"{"StartAt": "A", "TimeoutSeconds": ⚑0, "States": {"A": {"Type": "Succeed"}}}"#,
      .outOfRange(field: "TimeoutSeconds", found: "0", expected: "a whole number from 1 to 99999999")
    ),
    .inState(
      #"{"Type": "Wait", "Seconds": ⚑-1, "End": true}"#,
      .outOfRange(field: "Seconds", found: "-1", expected: "a whole number from 0 to 99999999")
    ),
    .inState(
      #"{"Type": "Wait", "Seconds": ⚑1.5, "End": true}"#,
      .outOfRange(field: "Seconds", found: "1.5", expected: "a whole number from 0 to 99999999")
    ),
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 5, "HeartbeatSeconds": ⚑5, "#
        + #""End": true}"#,
      .heartbeatNotShorter
    ),
    .inState(#"{"Type": "Parallel", "Branches": ⚑[], "End": true}"#, .emptyValue(field: "Branches")),
  ]

  @Test("the range of a value", arguments: ranges)
  func findsRanges(_ mistake: Mistake) { mistake.check() }

  static let words: [Mistake] = [
    .inState(
      #"{"Type": ⚑"Pas", "End": true}"#,
      .unknownValue(field: "Type", found: "Pas", allowed: StateType.allCases.map(\.rawValue))
    ),
    Mistake(
      #"{"StartAt": "A", "Version": ⚑"2.0", "States": {"A": {"Type": "Succeed"}}}"#,
      .unknownValue(field: "Version", found: "2.0", allowed: ["1.0"])
    ),
    Mistake(
      #"{"StartAt": "A", "QueryLanguage": ⚑"JsonPath", "States": {"A": {"Type": "Succeed"}}}"#,
      .unknownValue(field: "QueryLanguage", found: "JsonPath", allowed: ["JSONPath", "JSONata"])
    ),
    .inState(
      #"{"Type": "Wait", "Timestamp": ⚑"2016-13-05T21:29:29Z", "End": true}"#,
      .invalidTimestamp("2016-13-05T21:29:29Z")
    ),
    .inState(#"{"Type": "Fail", "Error": ⚑"States.Mine"}"#, .reservedErrorName("States.Mine")),
  ]

  @Test("the words that a field allows", arguments: words)
  func findsWords(_ mistake: Mistake) { mistake.check() }

  static let resources: [Mistake] = [
    .inState(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:::dynamodb:query", "End": true}"#,
      .unknownResource("arn:aws:states:::dynamodb:query")
    ),
    .inState(#"{"Type": "Task", "Resource": ⚑"${ShipArn}", "End": true}"#, .resourceIsNoARN("${ShipArn}")),
    .inState(
      #"{"Type": "Task", "Resource": ⚑"arn:awq:states:::sns:publish", "End": true}"#,
      .resourceIsNoARN("arn:awq:states:::sns:publish")
    ),
    .inState(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:lambda:eu-west-1:123456789012:ffunction:Ship", "End": true}"#,
      .resourceIsNoARN("arn:aws:lambda:eu-west-1:123456789012:ffunction:Ship")
    ),
    .inState(
      #"{"Type": "Task", "Resource": ⚑"an:aws:lambda:eu-west-1:123456789012:function:Ship", "End": true}"#,
      .resourceIsNoARN("an:aws:lambda:eu-west-1:123456789012:function:Ship")
    ),
    .inState(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}"#,
      .expressCannotWait(.waitForTaskToken),
      workflow: .express
    ),
    .inState(
      #"{"Type": "Task", "Resource": ⚑"arn:aws:states:us-east-1:1:activity:a", "End": true}"#,
      .expressActivity,
      workflow: .express
    ),
    .inState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Credentials": ⚑{}, "End": true}"#,
      .missingRole
    ),
  ]

  @Test("what a task calls", arguments: resources)
  func findsResources(_ mistake: Mistake) { mistake.check() }

  static let lengths: [(field: String, limit: Int)] = [("Error", 256), ("Cause", 32_768)]

  @Test("the error and the cause of a Fail have a limit", arguments: lengths)
  func longFailures(_ row: (field: String, limit: Int)) {
    let longest = String(repeating: "é", count: row.limit)
    Mistake.inState(#"{"Type": "Fail", "\#(row.field)": "\#(longest)"}"#).check()
    Mistake.inState(
      #"{"Type": "Fail", "\#(row.field)": ⚑"\#(longest)e"}"#,
      .tooLong(field: row.field, limit: row.limit)
    ).check()
  }

  @Test("names of states have at most 80 characters")
  func longName() {
    let name = String(repeating: "n", count: 81)
    Mistake(
      #"{"StartAt": "\#(name)", "States": {⚑"\#(name)": {"Type": "Succeed"}}}"#,
      .invalidStateName(StateName(name))
    ).check()
  }
}

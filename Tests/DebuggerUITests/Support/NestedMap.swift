import Testing

/// A Map `Each` inside of others that end it, and what is shown of its iterations at the end.
struct NestedMap: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The states around it.
  let states: String
  let strip: String
  var isMerged = false

  var definition: String { #"{"StartAt": "First", "States": {\#(states), "After": {"Type": "Pass", "End": true}}}"# }

  private static let retry = #""Retry": [{"ErrorEquals": ["Zero"], "MaxAttempts": 1}]"#
  private static let handling = retry + #", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "After"}]"#
  private static let fail = #"{"Type": "Fail", "Error": "Zero"}"#

  /// The Map, over some items, whose iterations wait or fail for 0.
  private static func each(_ items: String, seconds: Int) -> String {
    #"""
    {"StartAt": "Make", "States": {
      "Make": {"Type": "Pass", "Result": \#(items), "Next": "Each"},
      "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Good?", "States": {
        "Good?": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 0, "Next": "Bad"}], "Default": "Good"},
        "Good": {"Type": "Wait", "Seconds": \#(seconds), "End": true},
        "Bad": \#(fail)}}}}}
    """#
  }

  private static func parallel(_ fields: String, _ branches: String...) -> String {
    #"{"Type": "Parallel", \#(fields), "Branches": [\#(branches.joined(separator: ", "))]}"#
  }

  /// A Map over two items.
  private static func outer(_ fields: String, _ processor: String) -> String {
    #"""
    "First": {"Type": "Pass", "Result": [1, 2], "Next": "Outer"},
    "Outer": {"Type": "Map", \#(fields), "ItemProcessor": \#(processor)}
    """#
  }

  private static let failsLater = #"""
    {"StartAt": "Later", "States": {
      "Later": {"Type": "Wait", "Seconds": 1, "Next": "Now"},
      "Now": {"Type": "Fail", "Error": "Zero"}}}
    """#

  private static let next = #""Next": "After""#

  static let all = [
    NestedMap(
      testDescription: "a Parallel with Retry around a Map that fails",
      states: #""First": \#(parallel("\(handling), \(next)", each("[1, 0]", seconds: 0)))"#,
      strip: "0✔ 1✘"
    ),
    NestedMap(
      testDescription: "a Parallel with Retry around a Map whose sibling fails",
      states: #""First": \#(parallel("\(handling), \(next)", each("[1, 2, 3]", seconds: 9), failsLater))"#,
      strip: "0- 1- 2-"
    ),
    NestedMap(
      testDescription: "a Map with Retry around a Map that fails",
      states: outer(#""MaxConcurrency": 1, \#(handling), \#(next)"#, each("[0, 1]", seconds: 0)),
      strip: "0✘ 1-"
    ),
    NestedMap(
      testDescription: "a Map around a Parallel with Retry and Catch around a Map whose sibling fails",
      states: outer(
        #""MaxConcurrency": 1, \#(next)"#,
        #"""
        {"StartAt": "Both", "States": {
          "Both": \#(parallel(
            #"\#(retry), "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}], "End": true"#,
            each("[1, 2]", seconds: 9), failsLater)),
          "Done": {"Type": "Succeed"}}}
        """#
      ),
      strip: "0- 1-"
    ),
    NestedMap(
      testDescription: "a Map one after another",
      states: outer(#""MaxConcurrency": 1, \#(next)"#, each("[1, 2, 3]", seconds: 1)),
      strip: "0✔ 1✔ 2✔"
    ),
    NestedMap(
      testDescription: "a Map around two at the same time",
      states: outer(next, each("[1, 2, 3]", seconds: 1)),
      strip: "succeeded 6",
      isMerged: true
    ),
  ]
}

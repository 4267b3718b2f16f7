import StatesLanguage

/// A definition with something of all that breakpoints stop for.
enum BreakpointSample {
  /// A task that is retried once and then caught, beside a Map; a Choice; variables; and a loop.
  static let order = #"""
    {"StartAt": "Fan", "States": {
      "Fan": {"Type": "Parallel", "Next": "Route", "ResultPath": "$.fan", "Branches": [
        {"StartAt": "Call", "States": {
          "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true,
            "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 1}],
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}]},
          "Caught": {"Type": "Pass", "End": true}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {
          "StartAt": "Ship", "States": {
            "Ship": {"Type": "Pass", "Result": "sent", "ResultPath": "$.state", "Next": "Sent"},
            "Sent": {"Type": "Pass", "End": true}}}}}}]},
      "Route": {"Type": "Choice", "Choices": [
        {"Variable": "$.n", "NumericGreaterThan": 2, "Next": "Sorry"},
        {"Variable": "$.n", "NumericGreaterThan": 1, "Next": "Done"}], "Default": "Count"},
      "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Assign": {"x.$": "$.n"},
        "Next": "Route"},
      "Sorry": {"Type": "Fail", "Error": "Sorry"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// The input of ``order``: two items, and two rounds of the loop.
  static let input = #"{"items": [{"id": 1}, {"id": 2, "late": true}], "n": 0}"#

  /// What the task of ``order`` answers: it is busy, and then it breaks.
  static let answers: Answers = ["Call": [.failure("Busy"), .failure("Broken")]]
}

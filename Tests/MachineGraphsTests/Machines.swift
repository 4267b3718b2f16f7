/// Definitions for tests.
enum Machines {
  /// Every type but Map stands in it, with a frame, a loop, retriers, catchers and a callback.
  static let order = #"""
    {
      "StartAt": "Check",
      "States": {
        "Check": {
          "Type": "Choice",
          "Choices": [{"Variable": "$.total", "NumericGreaterThan": 100, "Next": "Approve"}],
          "Default": "Pack"
        },
        "Approve": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Retry": [{"ErrorEquals": ["States.Timeout"]}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refused"}],
          "Next": "Pack"
        },
        "Pack": {
          "Type": "Parallel",
          "Branches": [
            {"StartAt": "Take", "States": {
              "Take": {"Type": "Pass", "Next": "Cool down"},
              "Cool down": {"Type": "Wait", "Seconds": 5, "End": true}
            }},
            {"StartAt": "Label", "States": {"Label": {"Type": "Pass", "End": true}}}
          ],
          "Next": "Each"
        },
        "Each": {
          "Type": "Map",
          "MaxConcurrency": 2,
          "ItemProcessor": {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "Resource": "r", "End": true}}},
          "Next": "Done"
        },
        "Done": {"Type": "Succeed"},
        "Refused": {"Type": "Fail"}
      }
    }
    """#

  /// A choice of two states whose names differ only at their ends, with a long condition.
  static let longNames = #"""
    {
      "StartAt": "Is the account overdrawn and intervened?",
      "States": {
        "Is the account overdrawn and intervened?": {
          "Type": "Choice",
          "Choices": [{
            "Variable": "$.account.balance", "NumericLessThanPath": "$.limits.overdraft", "Next": "Send a message to A"
          }],
          "Default": "Send a message to B"
        },
        "Send a message to A": {"Type": "Task", "Resource": "r", "End": true},
        "Send a message to B": {"Type": "Task", "Resource": "r", "End": true}
      }
    }
    """#
}

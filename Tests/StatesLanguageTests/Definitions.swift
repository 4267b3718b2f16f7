/// Definitions that several tests use.
enum Definitions {
  /// A definition with a state of each type and nearly every field.
  static let everyType = #"""
    {
      "Comment": "Ships an order",
      "StartAt": "Prepare",
      "TimeoutSeconds": 600,
      "Version": "1.0",
      "QueryLanguage": "JSONPath",
      "States": {
        "Prepare": {
          "Type": "Pass",
          "Parameters": {"order.$": "$.order", "run.$": "$$.Execution.Name", "id.$": "States.UUID()"},
          "ResultPath": "$.prepared",
          "Assign": {"total.$": "$.order.total"},
          "Next": "Pack"
        },
        "Pack": {
          "Type": "Map",
          "ItemsPath": "$.order.items",
          "ItemSelector": {"item.$": "$$.Map.Item.Value"},
          "MaxConcurrency": 2,
          "ItemProcessor": {
            "ProcessorConfig": {"Mode": "INLINE"},
            "StartAt": "Wrap",
            "States": {"Wrap": {"Type": "Wait", "Seconds": 1, "End": true}}
          },
          "ResultPath": null,
          "Next": "Check"
        },
        "Check": {
          "Type": "Choice",
          "Choices": [
            {"And": [{"Variable": "$total", "NumericGreaterThan": 100}, {"Variable": "$.gift", "IsPresent": true}],
              "Assign": {"gift": true}, "Next": "Both"},
            {"Not": {"Variable": "$.order.name", "StringMatches": "a*"}, "Next": "Stop"}
          ],
          "Default": "Ship"
        },
        "Both": {
          "Type": "Parallel",
          "Branches": [
            {"StartAt": "Mail", "States": {"Mail": {"Type": "Pass", "End": true}}},
            {"StartAt": "Log", "States": {"Log": {"Type": "Succeed"}}}
          ],
          "ResultSelector": {"first.$": "$[0]"},
          "Next": "Ship"
        },
        "Ship": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token", "list": [1, {"b.$": "$.order"}]}},
          "Credentials": {"RoleArn": "arn:aws:iam::123456789012:role/ship"},
          "TimeoutSeconds": 300,
          "HeartbeatSecondsPath": "$.heartbeat",
          "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 5, "BackoffRate": 1.5,
            "MaxDelaySeconds": 20, "JitterStrategy": "FULL"}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Stop"}],
          "End": true
        },
        "Stop": {"Type": "Fail", "ErrorPath": "$.error.Error", "CausePath": "States.Format('no: {}', $.error.Cause)"}
      }
    }
    """#
}

/// Definitions that the tests show.
enum Samples {
  /// An order: every type of state, an error that is caught, a token that is waited for.
  static let order = """
    {
      "Comment": "An order from payment to parcel",
      "StartAt": "Check",
      "States": {
        "Check": {
          "Type": "Choice",
          "Choices": [
            { "Variable": "$.order.total", "NumericGreaterThan": 100, "Next": "Approve" }
          ],
          "Default": "Pack"
        },
        "Approve": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {
            "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/approvals",
            "MessageBody": { "order.$": "$.order.id", "token.$": "$$.Task.Token" }
          },
          "TimeoutSeconds": 3600,
          "HeartbeatSeconds": 600,
          "ResultPath": "$.approval",
          "Catch": [ { "ErrorEquals": ["Rejected"], "ResultPath": "$.error", "Next": "Refused" } ],
          "Next": "Pack"
        },
        "Pack": {
          "Type": "Parallel",
          "Branches": [
            {
              "StartAt": "Items",
              "States": {
                "Items": {
                  "Type": "Map",
                  "ItemsPath": "$.order.items",
                  "ItemProcessor": {
                    "StartAt": "Take",
                    "States": { "Take": { "Type": "Pass", "End": true } }
                  },
                  "End": true
                }
              }
            },
            {
              "StartAt": "Cool down",
              "States": {
                "Cool down": { "Type": "Wait", "Seconds": 30, "Next": "Label" },
                "Label": { "Type": "Pass", "Result": "printed", "End": true }
              }
            }
          ],
          "ResultPath": "$.packed",
          "Next": "Ship"
        },
        "Ship": {
          "Type": "Task",
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship",
          "Retry": [ { "ErrorEquals": ["States.ALL"], "IntervalSeconds": 2 } ],
          "ResultPath": "$.parcel",
          "Next": "Done"
        },
        "Done": { "Type": "Succeed" },
        "Refused": { "Type": "Fail", "Error": "Refused", "Cause": "Nobody wanted it" }
      }
    }
    """

  /// The order's input.
  static let orderInput = #"{"order":{"id":"A-17","total":120,"items":[{"sku":"tea"},{"sku":"cup"}]}}"#

  /// Prices in JSONata, and a Choice between several compound conditions.
  static let prices = """
    {
      "QueryLanguage": "JSONata",
      "StartAt": "Add up",
      "States": {
        "Add up": {
          "Type": "Pass",
          "Assign": { "total": "{% $sum($map($states.input.lines[price > 1], function($l) { $l.price * $l.count })) %}" },
          "Next": "Discount?"
        },
        "Discount?": {
          "Type": "Choice",
          "Choices": [
            {
              "Condition": "{% $total > 500 or ($count($states.input.lines) > 5 and $not('sale' in $states.input.tags)) %}",
              "Next": "Large"
            },
            { "Condition": "{% $total >= 20 and $exists($states.input.customer.since) %}", "Next": "Known" },
            { "Condition": "{% $states.input.customer.name = 'Ada' %}", "Next": "Known" },
            { "Condition": "{% $total < 0 %}", "Next": "Large" }
          ],
          "Default": "Usual"
        },
        "Large": { "Type": "Succeed" },
        "Known": { "Type": "Succeed" },
        "Usual": { "Type": "Succeed" }
      }
    }
    """

  /// The input of the prices.
  static let pricesInput = """
    {"customer":{"name":"Ada"},"tags":["new"],
     "lines":[{"price":8,"count":2},{"price":1,"count":9},{"price":3,"count":1}]}
    """

  /// A Map in YAML, with an expression in a block and an input that is made for each item.
  static let lines = """
    QueryLanguage: JSONata
    StartAt: Each line
    States:
      Each line:
        Type: Map
        Items: |-
          {%
            $states.input.lines[
              price > 1
              and count > 0
            ]
          %}
        ItemSelector:
          cost: "{% $states.context.Map.Item.Value.(price * count) %}"
          who: '{% $states.input.customer.name %}'
        ItemProcessor:
          StartAt: Note
          States:
            Note: { Type: Pass, End: true }
        Next: Done
      Done:
        Type: Succeed
    """

  /// Names and data that no terminal should be sent as they are.
  static let hostile = #"""
    {
      "StartAt": "日本語の状態",
      "States": {
        "日本語の状態": { "Type": "Pass", "Next": "evil\u001b[31mred" },
        "evil\u001b[31mred": { "Type": "Pass", "Next": "👩‍👩‍👧 family" },
        "👩‍👩‍👧 family": { "Type": "Succeed" }
      }
    }
    """#

  /// The hostile definition's input.
  static let hostileInput =
    #"{"esc\u001b]0;title\u0007":"\u001b[2J","wide":"日本語","bidi":"\u202Egnirts","nul":"\u0000"}"#
}

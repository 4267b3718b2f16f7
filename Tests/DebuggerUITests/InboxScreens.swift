import TerminalUI

@testable import DebuggerUI

/// Screens of the list of what waits.
enum InboxScreens {
  /// Parcels that each wait for a token, with a time limit or without, beside a worker's task, a job and a wait.
  static let definition = #"""
    {
      "StartAt": "Send",
      "States": {
        "Send": {
          "Type": "Parallel",
          "End": true,
          "Branches": [
            {
              "StartAt": "Each parcel",
              "States": {
                "Each parcel": {
                  "Type": "Map",
                  "ItemsPath": "$.parcels",
                  "End": true,
                  "ItemProcessor": {
                    "StartAt": "Confirm",
                    "States": {
                      "Confirm": {
                        "Type": "Task",
                        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "Parameters": {
                          "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/parcels",
                          "MessageBody": { "parcel.$": "$.id", "token.$": "$$.Task.Token" }
                        },
                        "TimeoutSeconds": 3600,
                        "HeartbeatSeconds": 600,
                        "End": true
                      }
                    }
                  }
                }
              }
            },
            {
              "StartAt": "Weigh",
              "States": {
                "Weigh": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:us-east-1:123456789012:activity:scales",
                  "Parameters": { "order.$": "$.order" },
                  "End": true
                }
              }
            },
            {
              "StartAt": "Tell",
              "States": {
                "Tell": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
                  "Parameters": { "TopicArn": "arn:aws:sns:us-east-1:123456789012:news", "Message": "on its way" },
                  "TimeoutSeconds": 60,
                  "End": true
                }
              }
            },
            {
              "StartAt": "Cool down",
              "States": { "Cool down": { "Type": "Wait", "Seconds": 30, "End": true } }
            }
          ]
        }
      }
    }
    """#

  /// The input of the parcels.
  static let input = #"{"order":"A-17","parcels":[{"id":"P-1"},{"id":"P-2"},{"id":"P-3"}]}"#

  /// Where all of them wait, some seconds later.
  private static let lines = ["clock held", "continue", "advance 25s"]

  private static func screen(
    _ name: String,
    _ width: Int,
    _ height: Int,
    keys: String = "",
    glyphs: GlyphSet = .rich
  ) -> GoldenScreen {
    GoldenScreen(
      name: name,
      width: width,
      height: height,
      lines: lines,
      lastKeys: "5 g g \(keys)",
      glyphs: glyphs,
      definition: definition,
      input: input
    )
  }

  /// All of them.
  static let all = [
    screen("inbox-80x24", 80, 24),
    screen("inbox-120x40", 120, 40, keys: "Space Space"),
    screen("inbox-ascii-120x40", 120, 40, keys: "j Space j j j", glyphs: .ascii),
    screen("inbox-zoomed-80x24", 80, 24, keys: "z Space j Space"),
    screen("inbox-zoomed-ascii-120x40", 120, 40, keys: "z G k", glyphs: .ascii),
    screen("inbox-200x60", 200, 60, keys: "z"),
    screen("inbox-filter-80x24", 80, 24, keys: "z / c o n f i r m"),
    screen("inbox-answer-80x24", 80, 24, keys: "* a"),
    screen("inbox-copy-80x24", 80, 24, keys: "Y j j"),
  ]
}

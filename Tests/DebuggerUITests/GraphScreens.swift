import TerminalUI

@testable import DebuggerUI

/// Screens of the graph: live, in its levels of zoom, read to the right and as a list.
enum GraphScreens {
  /// A Map in a loop, in a Parallel with a wait, and a Choice whose rule leads back.
  static let definition = #"""
    {
      "StartAt": "Fetch",
      "States": {
        "Fetch": {"Type": "Pass", "Result": {"pages": [1, 2, 3, 4]}, "ResultPath": "$.found", "Next": "Both"},
        "Both": {
          "Type": "Parallel",
          "ResultPath": "$.both",
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Give up"}],
          "Branches": [
            {
              "StartAt": "Each page",
              "States": {
                "Each page": {
                  "Type": "Map",
                  "ItemsPath": "$.found.pages",
                  "MaxConcurrency": 2,
                  "ItemProcessor": {
                    "StartAt": "Read",
                    "States": {
                      "Read": {"Type": "Pass", "Next": "Store"},
                      "Store": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "End": true,
                        "Parameters": {"TableName": "pages", "Item": {"id": {"S": "1"}}},
                        "Retry": [{"ErrorEquals": ["States.ALL"]}]}
                    }
                  },
                  "End": true
                }
              }
            },
            {"StartAt": "Cool down", "States": {"Cool down": {"Type": "Wait", "Seconds": 90, "End": true}}}
          ],
          "Next": "More?"
        },
        "More?": {
          "Type": "Choice",
          "Choices": [{"Variable": "$.more", "BooleanEquals": true, "Next": "Fetch"}],
          "Default": "Done"
        },
        "Done": {"Type": "Succeed"},
        "Give up": {"Type": "Fail", "Error": "Stopped"}
      }
    }
    """#

  static let all = [
    screen("graph-live-100x50", width: 100, height: 50, keys: "z", lines: into),
    screen("graph-live-ascii-80x40", width: 80, height: 40, keys: "z", lines: into, glyphs: .ascii),
    screen("graph-compact-80x30", width: 80, height: 30, keys: "z Z"),
    screen("graph-overview-60x24", width: 60, height: 24, keys: "z Z Z"),
    screen("graph-right-160x30", width: 160, height: 30, keys: "z | |"),
    screen("graph-folded-80x30", width: 80, height: 30, keys: "z j Space"),
    screen("graph-outline-80x24", width: 80, height: 24, keys: "z A"),
    screen("graph-outline-ascii-60x20", width: 60, height: 20, keys: "A j j", glyphs: .ascii),
    screen("graph-map-52x20", width: 52, height: 20, keys: "n n n j", of: chain),
    screen("graph-loop-80x30", width: 80, height: 30, keys: "z", input: #"{"more": true}"#, lines: loop),
  ]

  /// Many states in a row, whose picture is much larger than a screen.
  static let chain: String = {
    let states = (1...40).map { #""Step \#($0)": {"Type": "Pass", "Next": "Step \#($0 + 1)"}"# }
    return #"{"StartAt": "Step 1", "States": {\#(states.joined(separator: ", ")), "Step 41": {"Type": "Succeed"}}}"#
  }()

  /// Into the iterations, with a wait beside them.
  static let into = ["break Store", "continue", "continue", "next"]
  /// Twice around, with a jump at the end.
  private static let loop = ["goto More?", "next", "goto More?", "next", "goto More?", "next", "goto Done"]

  private static func screen(
    _ name: String,
    width: Int,
    height: Int,
    keys: String,
    input: String = "{}",
    lines: [String] = [],
    glyphs: GlyphSet = .rich,
    of definition: String = definition
  ) -> GoldenScreen {
    GoldenScreen(
      name: name,
      width: width,
      height: height,
      keys: keys,
      lines: lines,
      glyphs: glyphs,
      definition: definition,
      input: input
    )
  }
}

import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in the graph")
struct GraphMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake(
      #"{"StartAt": ⚑"Shipp", "States": {"Ship": {"Type": "Succeed"}}}"#,
      .unknownState("Shipp", nearest: "Ship")
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": ⚑"Shipp"}, ⚑"Ship": {"Type": "Succeed"}}}"#,
      .unknownState("Shipp", nearest: "Ship"),
      .unreachableState("Ship")
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$", "IsNull": true, "#
        + #""Next": ⚑"X"}], "Default": ⚑"Y"}, ⚑"B": {"Type": "Succeed"}}}"#,
      .unknownState("X", nearest: nil),
      .unknownState("Y", nearest: nil),
      .unreachableState("B")
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "#
        + #""Catch": [{"ErrorEquals": ["E"], "Next": ⚑"Nowhere"}], "End": true}}}"#,
      .unknownState("Nowhere", nearest: nil)
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}, ⚑"B": {"Type": "Pass", "Next": "A"}}}"#,
      .unreachableState("B")
    ),
    Mistake(
      #"⚑{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}}"#,
      .noTerminalState
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": "#
        + #"{"B": {"Type": "Pass", "Next": "A"}, ⚑"A": {"Type": "Succeed"}}}]}}}"#,
      .duplicateState("A")
    ),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", "Next": "Done", "Branches": [{"StartAt": "B", "#
        + #""States": {"B": {"Type": "Pass", "Next": ⚑"Done"}, ⚑"C": {"Type": "Succeed"}}}]}, "#
        + #""Done": {"Type": "Succeed"}}}"#,
      .unknownState("Done", nearest: nil),
      .unreachableState("C")
    ),
  ]

  @Test("are found in every scope", arguments: mistakes)
  func findsMistake(_ mistake: Mistake) { mistake.check() }

  @Test("are placed as AWS places them")
  func locations() {
    let text = #"""
      {"StartAt": "S", "States": {
        "S": {"Type": "Choice", "Choices": [{"Variable": "$", "IsNull": true, "Next": "X"}], "Default": "Y"},
        "T": {"Type": "Map", "ItemProcessor": {"StartAt": "Q", "States": {"P": {"Type": "Succeed"}}}, "End": true}
      }}
      """#
    let diagnostics = DefinitionLoader.load(Array(text.utf8)).diagnostics
    #expect(
      diagnostics.map(\.location) == [
        "/States/S/Choices[0]/Next", "/States/S/Default", "/States/T", "/States/T/ItemProcessor/StartAt",
      ]
    )
    #expect(diagnostics.map(\.code) == Array(repeating: "MISSING_TRANSITION_TARGET", count: 4))
    #expect(
      diagnostics.map(\.awsMessage) == [
        "Missing 'Next' target: X", "Missing 'Next' target: Y", "State \"T\" is not reachable.",
        "Missing 'Next' target: Q",
      ]
    )
  }
}

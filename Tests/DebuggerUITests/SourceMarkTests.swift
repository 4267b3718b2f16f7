import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The source of an expression that is stepped through")
struct SourceMarkTests {
  /// A definition, keys, what is then marked in the source, with a bar between lines, and the value behind it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let definition: String
    var isYAML = false
    let keys: String
    let marked: String
    let value: String
  }

  private static func json(_ output: String) -> String {
    """
    {
      "QueryLanguage": "JSONata", "StartAt": "A/b[0]",
      "States": {
        "A/b[0]": {
          "Type": "Succeed",
          "Output": {"a/b": ["{% 0 %}", "\(output)"]}
        }
      }
    }
    """
  }

  private static func yaml(_ output: String) -> String {
    "QueryLanguage: JSONata\nStartAt: A\nStates:\n  A:\n    Type: Succeed\n    Output: \(output)\n"
  }

  static let cases = [
    Case(testDescription: "JSON", definition: json("{% 1 + 2 %}"), keys: "i j Enter", marked: "1 + 2", value: "3"),
    Case(
      testDescription: "escapes",
      definition: json(#"{%\n \"a\\n\" & $uppercase(\"\u00e9t\u00e9\") %}"#),
      keys: "i j Enter s",
      marked: #"\"a\\n\" & $uppercase(\"\u00e9t\u00e9\")"#,
      value: #""a\nÉTÉ""#
    ),
    Case(
      testDescription: "a part behind escapes",
      definition: json(#"{% \"\u00e9\" & $uppercase(\"e\") %}"#),
      keys: "i j Enter",
      marked: #"$uppercase(\"e\")"#,
      value: #""E""#
    ),
    Case(
      testDescription: "on one line",
      definition:
        #"{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% 2 * 3 %}","Next":"B"},"#
        + #""B":{"Type":"Succeed"}}}"#,
      keys: "i",
      marked: "2 * 3",
      value: "6"
    ),
    Case(
      testDescription: "plain YAML",
      definition: yaml("'{% ''it'' & ''s'' %}'"),
      isYAML: true,
      keys: "i",
      marked: "''it'' & ''s''",
      value: #""its""#
    ),
    Case(
      testDescription: "folded YAML",
      definition: yaml(">-\n      {% 1 +\n      2 * 3\n      - 1 %}"),
      isYAML: true,
      keys: "i s",
      marked: "1 +|2 * 3",
      value: "7"
    ),
    Case(
      testDescription: "a block in YAML",
      definition: yaml(
        "|-\n      {%\n        (\n          $a := [1,\n\n            2];\n          $sum($a)\n        )\n      %}"
      ),
      isYAML: true,
      keys: "i",
      marked: "[1,|2]",
      value: "[1,2]"
    ),
  ]

  @Test("is marked where it is written, with its value at the end", arguments: cases)
  func marks(_ test: Case) throws {
    let size = Size(width: 120, height: 40)
    var session = try ScreenSession(test.definition, input: "{}", size: size, isYAML: test.isYAML)
    try session.press(test.keys)
    let mark = try #require(session.model.sourceMark)
    let lines = mark.parts.map { part in
      let line = Array(session.model.definition.source[part.line])
      return String(line[part.characters])
    }
    #expect(lines.joined(separator: "|") == test.marked)
    #expect(mark.value(40).text == "  = \(test.value)")
    #expect(session.text.contains("  = \(test.value)"))
  }

  @Test("is scrolled to, to the side as well, and its value is seen", arguments: [80, 120, 200])
  func scrolls(_ width: Int) throws {
    let long = "'\(String(repeating: "long ", count: 80))' & $sum([40, 2])"
    let before = (0..<80).map { #"        "k\#($0)": 1,\#n"# }.joined()
    let definition = """
      {"QueryLanguage": "JSONata", "StartAt": "A",
       "States": {"A": {
         "Type": "Succeed",
         "Output": {\n\(before)        "x": "{% \(long) %}"
         }}}}
      """
    var session = try ScreenSession(definition, input: "{}", size: Size(width: width, height: 40))
    try session.press("i")
    while session.model.sourceMark?.value(9).text != "  = 42" { try session.press("s") }
    let lines = session.text.split(separator: "\n")
    #expect(lines.contains { $0.contains("$sum([40, 2])") && $0.contains("  = 42") && $0.hasSuffix("│") })
  }

  @Test(
    "is above the steps where there is room",
    arguments: [(80, 24, false), (80, 29, false), (80, 30, true), (60, 40, false), (120, 40, true), (200, 60, true)]
  )
  func layout(_ width: Int, _ height: Int, _ isSeen: Bool) throws {
    var session = try ScreenSession(
      Samples.prices,
      input: Samples.pricesInput,
      size: Size(width: width, height: height)
    )
    try session.press("i")
    let layout = session.model.stepperLayout
    #expect((layout != nil) == isSeen)
    guard let layout else { return }
    let rects = layout.slots.map(\.rect) + [layout.steps]
    #expect(rects.reduce(0) { $0 + $1.width * $1.height } == width * (height - 4))
    #expect(layout.slots.map(\.shown) == (width == 200 ? [.graph, .source] : [.source]))
  }

  @Test("is seen as it was when the steps are closed")
  func closes() throws {
    var session = try ScreenSession(Samples.prices, input: Samples.pricesInput, size: Size(width: 200, height: 60))
    let before = session.model.frame
    try session.press("i s s q")
    #expect(session.model.frame == before && session.model.sourceMark == nil)
  }
}

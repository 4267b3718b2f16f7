import JSONModel
import Testing

@testable import asldb

@Suite("what is wrong is shown with its line and a mark")
struct FindingTests {
  /// A text in which two flags mark a part, and how that part is shown.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let shown: String

    init(_ name: String, _ text: String, _ shown: String) {
      (testDescription, self.text, self.shown) = (name, text, shown)
    }
  }

  static let cases = [
    Case("a value", "{\n  \"a\": ⚑12⚑\n}", "f:2:8: error: x\n  2 |   \"a\": 12\n    |        ^~"),
    Case("the first line", "⚑{⚑}", "f:1:1: error: x\n  1 | {}\n    | ^"),
    Case("a place without width", "{⚑⚑", "f:1:2: error: x\n  1 | {\n    |  ^"),
    Case("an empty text", "⚑⚑", "f:1:1: error: x\n  1 | \n    | ^"),
    Case("more than one line", "[⚑1,\n2⚑]", "f:1:2: error: x\n  1 | [1,\n    |  ^~"),
    Case("tabs", "\t\t⚑1⚑", "f:1:3: error: x\n  1 |   1\n    |   ^"),
    Case("a carriage return", "⚑1⚑\r\n", "f:1:1: error: x\n  1 | 1\n    | ^"),
    Case("wide characters", "[\"状态\", ⚑1⚑]", "f:1:8: error: x\n  1 | [\"状态\", 1]\n    |          ^"),
    Case("control characters", "\"\u{1B}[31m\" ⚑1⚑", "f:1:9: error: x\n  1 | \"^[[31m\" 1\n    |          ^"),
    Case(
      "a long line",
      String(repeating: "-", count: 5000) + "⚑1⚑" + String(repeating: "+", count: 5000),
      "f:1:5001: error: x\n  1 | …" + String(repeating: "-", count: 59) + "1" + String(repeating: "+", count: 59)
        + "…\n    | " + String(repeating: " ", count: 60) + "^"
    ),
  ]

  @Test(arguments: cases)
  func isShown(_ row: Case) {
    let parts = row.text.split(separator: "⚑", omittingEmptySubsequences: false)
    let before = String(parts[0])
    let range = position(after: before)..<position(after: before + parts[1])
    let finding = Finding(file: "f", bytes: Array(parts.joined().utf8), range: range, message: "x")
    #expect(finding.text == row.shown)
  }

  private func position(after text: String) -> SourcePosition {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1, offset: text.utf8.count)
  }
}

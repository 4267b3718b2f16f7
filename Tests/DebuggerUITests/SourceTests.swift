import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The source")
struct SourceTests {
  private static let minified =
    #"{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}}"#

  @Test("a definition on one line is laid out, with its states at their new lines")
  func minified() throws {
    let session = try ScreenSession(Self.minified)
    let definition = session.model.definition
    #expect(definition.isFormatted && definition.source.count == 12)
    #expect([0, 1].map { definition.line(of: StateID(index: $0)) } == [3, 7])
    #expect(definition.source[3] == #"    "A": {"#)
    #expect(session.text.contains("2 Source (formatted)"))
  }

  @Test(
    "a definition that can be read stays as it is",
    arguments: [Samples.order, Samples.hostile, #"{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#]
  )
  func readable(_ text: String) throws {
    let session = try ScreenSession(text)
    #expect(!session.model.definition.isFormatted)
    #expect(!session.text.contains("formatted"))
  }

  @Test("one state on a long line is laid out too")
  func longLine() throws {
    let comment = String(repeating: "long ", count: 40)
    let session = try ScreenSession(#"{"StartAt":"A","States":{"A":{"Type":"Succeed","Comment":"\#(comment)"}}}"#)
    #expect(session.model.definition.isFormatted)
  }

  @Test("of a state deep inside, indentation is left out, and never a character of another line", arguments: [80, 120])
  func deep(_ width: Int) throws {
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","ItemProcessor":{"StartAt":"Ship","States":{
        "Ship":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Pack","States":{"Pack":{"Type":"Succeed"}}}}
      }},"End":true}}}
      """#
    let size = Size(width: width, height: 40)
    var session = try ScreenSession(definition, input: "[[1]]", size: size)
    try session.press("2 s s s")
    let source = session.model.definition.source
    let lines = session.text.split(separator: "\n").map(String.init)
    let first = session.model.source.cursor.offset
    for line in first..<min(source.count, first + session.model.height(of: .source)) {
      let text = source[line].drop { $0 == " " }.prefix(10)
      #expect(lines.contains { $0.contains(text) }, "\(text) in \(session.text)")
    }
    #expect(lines.contains { $0.contains(#"    "Pack": {"#) })
    try session.press("l")
    #expect(!session.text.contains(#""StartAt": "Each""#), "a user scrolls what they like")
  }

  @Test("a breakpoint stands on the line of its state")
  func breakpoint() throws {
    var session = try ScreenSession(Self.minified)
    try session.press("2 j j j j b")
    #expect(session.text.contains("◉ 8"))
  }
}

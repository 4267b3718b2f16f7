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

  @Test("a breakpoint stands on the line of its state")
  func breakpoint() throws {
    var session = try ScreenSession(Self.minified)
    try session.press("2 j j j j b")
    #expect(session.text.contains("◉ 8"))
  }
}

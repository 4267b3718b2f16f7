import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("A text is searched for in the pane in focus")
struct SearchTests {
  private func row(_ session: ScreenSession) -> Int { session.model.searchableRows.cursor }

  /// The text of the chosen row.
  private func chosen(_ session: ScreenSession) -> String {
    let rows = session.model.searchableRows
    return rows.text(rows.cursor)
  }

  @Test("Enter goes on to the next row as long as the bar is open, around the end")
  func enter() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("pack")
    try session.press("Enter")
    #expect(chosen(session).contains("\"Default\": \"Pack\""))
    try session.press("Enter")
    let second = row(session)
    #expect(chosen(session).contains("\"Next\": \"Pack\""))
    try session.press("Enter Enter Enter")
    #expect(session.model.message?.text == "'pack': from the top")
    try session.press("Down Up Shift-Enter Esc")
    #expect(session.model.overlay == nil && row(session) != second)
  }

  @Test("F3 goes on without the bar; a capital letter is looked for as it is")
  func functionKey() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("Pack")
    try session.press("Enter Esc F3")
    #expect(chosen(session).contains("\"Next\": \"Pack\""))
    try session.press("F3")
    #expect(chosen(session).contains("\"Pack\": {"))
    try session.press("Shift-F3")
    #expect(chosen(session).contains("\"Next\": \"Pack\""))
    try session.press("/")
    session.type("PACK")
    try session.press("Enter")
    #expect(session.model.message?.text == "nothing in this pane has 'PACK'")
  }

  @Test(
    "every pane has rows to search",
    arguments: [("1", "ship", "Ship"), ("3", "cup", "cup"), ("4", "main", "Main"), ("6", "over", "> over")]
  )
  func panes(_ pane: String, _ text: String, _ found: String) throws {
    var session = try ScreenSession()
    try session.press("n \(pane) g g /")
    session.type(text)
    try session.press("Enter")
    #expect(chosen(session).contains(found))
  }

  @Test("in the graph, the source goes along")
  func graph() throws {
    var session = try ScreenSession()
    try session.press("1 /")
    session.type("refused")
    try session.press("Enter Esc")
    #expect(session.model.frame.text.contains("Refused"))
    #expect(session.model.cursorState == session.model.definition.state(named: "Refused"))
  }

  @Test("in the preset of vim, Enter closes the bar, and n and N go on")
  func vim() throws {
    var session = try ScreenSession(keys: .vim)
    try session.press("2 g g /")
    session.type("pack")
    try session.press("Enter")
    #expect(session.model.overlay == nil)
    let first = row(session)
    try session.press("n")
    #expect(row(session) > first)
    try session.press("N")
    #expect(row(session) == first && session.commands.isEmpty)
    #expect(session.model.frame.text.contains("F10 over  F11 into  Shift-F11 out  F5 continue"))
  }

  @Test("without a search, there is nothing to go on with")
  func nothing() throws {
    var session = try ScreenSession()
    try session.press("F3")
    #expect(session.model.message?.text == "nothing has been searched for")
  }
}

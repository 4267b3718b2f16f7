import DebuggerCore
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

  @Test("the first match is shown while the text is typed; Enter stays there and closes the bar")
  func enter() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("pack")
    #expect(session.model.overlay != nil)
    #expect(chosen(session).contains("\"Default\": \"Pack\""))
    try session.press("Enter")
    #expect(session.model.overlay == nil)
    #expect(chosen(session).contains("\"Default\": \"Pack\""))
  }

  @Test("then n and N go on, around the end, and do not step; any other key has its own meaning again")
  func goingOn() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("pack")
    try session.press("Enter")
    let first = row(session)
    #expect(session.text.contains("n next match  N match before  Esc end"))
    #expect(!session.text.contains("n over"))
    try session.press("n")
    #expect(chosen(session).contains("\"Next\": \"Pack\""))
    try session.press("N")
    #expect(row(session) == first)
    try session.press("N")
    #expect(session.model.message?.text == "'pack': from the end")
    try session.press("F3")
    #expect(row(session) == first && session.commands.isEmpty)
    try session.press("j")
    #expect(session.text.contains("n over") && session.model.message == nil)
    try session.press("n")
    #expect(session.commands == [.move(.over, .forward)])
  }

  @Test("Escape ends the going on without anything else, and a click does")
  func ending() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("pack")
    try session.press("Enter Esc n")
    #expect(session.commands == [.move(.over, .forward)])
    try session.press("/")
    session.type("pack")
    try session.press("Enter")
    session.send(.terminal(.mouse(MouseEvent(.click, at: Point(x: 5, y: 5)))))
    try session.press("n")
    #expect(session.commands.count == 2)
  }

  @Test("Escape in the bar goes back to where the search began, and the cursors follow the execution as before")
  func escape() throws {
    var session = try ScreenSession()
    try session.press("n 2")
    let place = row(session)
    try session.press("/")
    session.type("refused")
    #expect(row(session) != place)
    try session.press("Esc")
    #expect(row(session) == place && session.model.overlay == nil && session.model.isFollowing)
    try session.press("/ r Backspace")
    #expect(row(session) == place)
    try session.press("Down r Down Up Backspace Backspace")
    #expect(row(session) == place && session.model.overlay == nil)
  }

  @Test("what is not there is said at once, and no longer than it is true")
  func notFound() throws {
    var session = try ScreenSession()
    try session.press("2 g g /")
    session.type("packx")
    #expect(session.status.contains("nothing in this pane has 'packx'"))
    #expect(row(session) == 0)
    try session.press("Backspace")
    #expect(!session.status.contains("nothing in this pane"))
    session.type("x")
    try session.press("Enter")
    #expect(session.model.message?.text == "nothing in this pane has 'packx'")
    #expect(row(session) == 0)
    try session.press("n")
    #expect(session.model.message == nil && session.commands.count == 1)
  }

  @Test("Enter without a text goes on with the last one")
  func again() throws {
    var session = try ScreenSession()
    try session.press("2 g g / Enter")
    #expect(session.model.message?.text == "nothing has been searched for")
    try session.press("/")
    session.type("pack")
    try session.press("Enter")
    let first = row(session)
    try session.press("/ Enter")
    #expect(row(session) > first)
    try session.press("n")
    #expect(session.commands.isEmpty)
  }

  @Test("F3 goes on at any time; a capital letter is looked for as it is")
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
    try session.press("Enter")
    #expect(session.model.frame.text.contains("Refused"))
    #expect(session.model.cursorState == session.model.definition.state(named: "Refused"))
  }

  @Test("in the preset of vim, n and N go on at any time")
  func vim() throws {
    var session = try ScreenSession(keys: .vim)
    try session.press("2 g g /")
    session.type("pack")
    try session.press("Enter")
    #expect(session.model.overlay == nil)
    let first = row(session)
    try session.press("Esc n")
    #expect(row(session) > first)
    try session.press("N")
    #expect(row(session) == first && session.commands.isEmpty)
    try session.press("Esc")
    #expect(session.model.frame.text.contains("F10 over  F11 into  Shift-F11 out  F5 continue"))
  }

  @Test("without a search, there is nothing to go on with")
  func nothing() throws {
    var session = try ScreenSession()
    try session.press("F3")
    #expect(session.model.message?.text == "nothing has been searched for")
  }
}

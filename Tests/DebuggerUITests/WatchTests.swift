import DebuggerCore
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Watches are shown at every stop")
struct WatchTests {
  @Test("with their value, and the one before when it has changed", arguments: [80, 120])
  func watches(_ width: Int) throws {
    var session = try ScreenSession(size: Size(width: width, height: 40))
    session.type(":watch $states.context.State.Name")
    try session.press("Enter 6 > >")
    #expect(session.model.frame.text.contains(" = \"Check\""))
    try session.press("n")
    #expect(session.model.frame.text.contains(" = \"Approve\"  ←"))
    session.type(":unwatch 1")
    try session.press("Enter")
    #expect(session.model.frame.text.contains(":watch EXPRESSION"))
  }
}

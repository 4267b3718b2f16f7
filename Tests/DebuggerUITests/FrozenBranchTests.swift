import DebuggerCore
import Interpreter
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("Frozen branches are seen")
struct FrozenBranchTests {
  @Test(
    "the list of branches has a sign for them, in all sets of signs",
    arguments: [(TerminalUI.GlyphSet.rich, "‖"), (.line, "P"), (.ascii, "P")]
  )
  func sign(_ glyphs: TerminalUI.GlyphSet, _ sign: String) throws {
    let (before, after) = try texts(glyphs)
    #expect(!before.contains("\(sign)  Fan[1]"))
    #expect(after.contains("\(sign)  Fan[1]"))
    #expect(after.contains("only what is frozen can go on: Fan[1]"))
  }

  /// The screen before a branch is frozen, and when nothing else can go on.
  private func texts(_ glyphs: TerminalUI.GlyphSet) throws -> (before: String, after: String) {
    var session = try ScreenSession(Self.definition, input: "{}", glyphs: glyphs)
    try session.press("s")
    var debugger = session.debugger
    let branch = try #require(debugger.snapshot.branches.first { $0.path == "Fan[1]" })
    debugger.complete(.freeze(branch.branch.id), at: debugger.execution.now)
    debugger.complete(.move(.continue, .forward), at: debugger.execution.now)
    var model = session.model
    _ = model.update(.snapshot(debugger.snapshot))
    return (session.text, model.frame.text)
  }

  private static let definition = #"""
    {"StartAt": "Fan", "States": {"Fan": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
      {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}]}}}
    """#
}

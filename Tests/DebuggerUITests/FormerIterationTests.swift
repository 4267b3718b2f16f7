import DebuggerCore
import Interpreter
import MachineGraphs
import StatesLanguage
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("What is left of a Map's iterations when it has ended")
struct FormerIterationTests {
  /// A Map whose iterations fail for 0, with more fields.
  private static func machine(_ fields: String) -> String {
    #"""
    {"StartAt": "Each", "States": {
      "Each": {"Type": "Map", "ItemsPath": "$.items", "ResultPath": "$.done", \#(fields)
        "ItemProcessor": {"StartAt": "Good?", "States": {
          "Good?": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 0, "Next": "Bad"}],
            "Default": "Good"},
          "Good": {"Type": "Pass", "End": true},
          "Bad": {"Type": "Fail", "Error": "Zero"}}},
        "Next": "After"},
      "After": {"Type": "Pass", "Next": "Last"},
      "Last": {"Type": "Pass", "End": true}}}
    """#
  }

  /// A screen whose graph says how the Map fares, at the end of the execution.
  private func ended(_ fields: String = "", items: String, glyphs: GlyphSet = .rich) throws -> ScreenSession {
    var session = try ScreenSession(
      Self.machine(fields),
      input: #"{"items": \#(items)}"#,
      size: Size(width: 120, height: 60),
      glyphs: glyphs
    )
    try session.press("z c")
    return session
  }

  @Test("each is shown with its end, after the Map and after the execution")
  func succeeded() throws {
    var session = try ended(items: "[1, 2, 3]")
    #expect(session.text.contains("0✔ 1✔ 2✔"))
    try session.press("N N")
    #expect(session.text.contains("0✔ 1✔ 2✔"))
  }

  @Test("those that have failed, and that never began, can be told", arguments: [GlyphSet.rich, .ascii])
  func failed(_ glyphs: GlyphSet) throws {
    let session = try ended(
      #""MaxConcurrency": 1, "Catch": [{"ErrorEquals": ["Zero"], "Next": "After"}],"#,
      items: "[1, 0, 3]",
      glyphs: glyphs
    )
    #expect(session.text.contains(glyphs == .rich ? "0✔ 1✘ 2·" : "0+ 1x 2."))
  }

  @Test("those that were stopped by the end of another are aborted")
  func aborted() throws {
    let session = try ended(#""Catch": [{"ErrorEquals": ["Zero"], "Next": "After"}],"#, items: "[0, 2]")
    #expect(session.text.contains("0✘ 1-"))
  }

  @Test("of a Map that was tried again, the last visit counts")
  func retried() throws {
    let session = try ended(
      #""Retry": [{"ErrorEquals": ["Zero"], "MaxAttempts": 1}], "Catch": [{"ErrorEquals": ["Zero"], "Next": "After"}],"#,
      items: "[1, 0]"
    )
    let map = StateID(index: 0)
    #expect(session.model.graph.formerIterations[map]?.isMerged == false)
    #expect(session.text.contains("0✔ 1✘"))
  }

  @Test("many are counted")
  func counted() throws {
    let session = try ended(items: "[\((1...120).map(String.init).joined(separator: ", "))]")
    #expect(session.text.contains("succeeded 120"))
  }

  @Test("before the Map nothing is said, however the session came there")
  func before() throws {
    var session = try ended(items: "[1, 2]")
    session.type(":go 0")
    try session.press("Enter")
    #expect(!session.text.contains("0✔"))
  }

  @Test("< and > say that they have ended")
  func choosing() throws {
    var session = try ended(items: "[1, 2]")
    try session.press("g g >")
    #expect(session.model.message?.text == "the iterations of 'Each' have ended; [ goes back to them")
    try session.press("G <")
    #expect(session.model.message?.text == "no iterations of a Map have begun around the state under the cursor")
  }

  @Test("visits at the same time are counted together")
  func merged() {
    var fates = IterationFates()
    fates.begin(2, joinsOthers: false)
    fates.begin(3, joinsOthers: true)
    for index in 0..<2 { fates.note(.started, index: index) }
    fates.note(.succeeded, index: 0)
    fates.note(.failed, index: 1)
    fates.note(.started, index: 2)
    let strip = IterationStrip(fates, of: StateID(index: 0))
    #expect(strip?.line(columns: 80, glyphs: .rich).text == "succeeded 1 · failed 1 · aborted 1 · not begun 2")
    fates.begin(1, joinsOthers: false)
    #expect(fates.count == 1 && !fates.isMerged && fates.ended.isEmpty)
  }

  @Test("its last visit counts, however the one before ended", arguments: NestedMap.all)
  func lastVisit(_ nested: NestedMap) throws {
    var session = try ScreenSession(nested.definition, input: "{}", size: Size(width: 120, height: 80))
    try session.press("z c")
    let map = try #require(session.model.definition.state(named: "Each"))
    let fates = try #require(session.model.graph.formerIterations[map])
    #expect(fates.isMerged == nested.isMerged)
    #expect(IterationStrip(fates, of: map)?.line(columns: 80, glyphs: .rich).text == nested.strip)
    #expect(session.text.contains(nested.strip))
  }

  @Test("a walk that goes on with the history finds what one over all of it does", arguments: NestedMap.all)
  func goingOn(_ nested: NestedMap) throws {
    var session = try ScreenSession(nested.definition, input: "{}")
    for keys in Array(repeating: "s", count: 12) + ["[", "[", "[", "s", "c", "g", "[", "n", "c"] {
      try session.press(keys)
      var visits = MapVisits(session.model.definition.outline)
      visits.follow(session.model.snapshot.inspection.execution.history)
      let map = try #require(session.model.definition.state(named: "Each"))
      #expect(session.model.graph.formerIterations[map] == visits.fates["Each"])
    }
  }
}

import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("What the screen says")
struct WordsTests {
  @Test("the header names the stage that comes next")
  func stages() throws {
    var session = try ScreenSession()
    let steps = [
      "before Choice \"Check\"", "in Choice \"Check\", before leaving", "before Task \"Approve\"",
      "in Task \"Approve\", before the call", "in Task \"Approve\", waiting for the answer",
    ]
    var found = [SnapshotWords(snapshot: session.model.snapshot).place(isShort: false)]
    for _ in 0..<8 {
      try session.press(".")
      found.append(SnapshotWords(snapshot: session.model.snapshot).place(isShort: false))
    }
    for step in steps { #expect(found.contains(step), "\(found)") }
  }

  @Test("the hints end with the way out and the help, whatever the width and the moment", arguments: [40, 60, 80, 120])
  func hints(_ width: Int) throws {
    for keys in ["", "n n", "3", "n n a Enter n", "6"] {
      var session = try ScreenSession(size: Size(width: width, height: 24))
      try session.press(keys)
      let line = try #require(session.text.split(separator: "\n").last)
      #expect(line.hasSuffix("q quit  ? help"), "\(line)")
      #expect(Text.columns(of: line) <= width)
    }
  }

  @Test("the keys that show the graph in another way are named in its pane, with a word each where there is room")
  func viewHints() throws {
    func line(_ width: Int, _ keys: String) throws -> String {
      var session = try ScreenSession(size: Size(width: width, height: 24))
      try session.press(keys)
      return try #require(session.text.split(separator: "\n").last.map(String.init))
    }
    for width in [80, 120] {
      #expect(try line(width, "").contains("Z 0 O | A P I D view  "))
      #expect(try !line(width, "3").contains("view"))
    }
    #expect(
      try line(240, "").contains(
        "Z zoom level  0 fit  O center  | direction  A outline  P follow  I map  D related  "
      )
    )
  }

  /// Two iterations that wait for an answer each, with nothing around their failure.
  private static let pair = #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Store", "States": {
      "Store": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}}}}}}
    """#

  @Test("several tasks that wait are named with their branches, and not all when there are many")
  func severalTasks() throws {
    var session = try ScreenSession(Self.pair, input: "[1,2]")
    try session.press("c")
    #expect(session.status.contains(#""Each[0]/Store", "Each[1]/Store" wait for an answer; a gives one"#))
    session = try ScreenSession(Self.pair, input: "[1,2,3,4,5]")
    try session.press("c")
    #expect(session.status.contains(#""Each[2]/Store", 2 more wait for an answer"#))
  }

  @Test("after a bad end the hints offer to redrive and to begin again, and no step forward")
  func hintsAtEnd() throws {
    var session = try ScreenSession(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Fail", "Error": "E"}}}"#
    )
    try session.press("c c")
    let line = try #require(session.text.split(separator: "\n").last)
    #expect(line.hasPrefix(" r redrive  R restart  "), "\(line)")
    for hint in ["n over", "s into", "f out", "c continue", ". stage", "t to cursor"] {
      #expect(!line.contains(hint), "\(line)")
    }
    try session.press("r")
    #expect(session.status.contains("redriven: what did not succeed runs again"))
    let after = try #require(session.text.split(separator: "\n").last)
    #expect(after.contains("n over") && !after.contains("redrive") && !after.contains("restart"), "\(after)")
  }

  @Test("after a good end there is nothing to redrive")
  func hintsAtGoodEnd() throws {
    var session = try ScreenSession(#"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#)
    try session.press("c")
    let line = try #require(session.text.split(separator: "\n").last)
    #expect(line.hasPrefix(" R restart  ") && !line.contains("redrive"), "\(line)")
  }

  @Test("the first screen names the key of the help even where it is narrow")
  func firstScreen() throws {
    for width in [40, 60, 80] {
      #expect(try ScreenSession(size: Size(width: width, height: 20)).status.contains("? keys"))
    }
  }

  @Test("the text of an empty pane fits its smallest place")
  func emptyPane() throws {
    var session = try ScreenSession(size: Size(width: 80, height: 24))
    try session.press("5")
    #expect(session.text.contains("nothing waits for an answer or time"))
  }

  @Test("only a task that is answered from outside is offered a heartbeat")
  func heartbeat() throws {
    var session = try ScreenSession()
    try session.press("n n a")
    #expect(session.text.contains("Heartbeat"))
    try session.press("Enter c x c a")
    #expect(session.text.contains("Answer \"Ship\"") && !session.text.contains("Heartbeat"), "\(session.text)")
  }

  @Test(
    "the first difference of two texts is found",
    arguments: [("a\nb", "a\nc", 2), ("a", "a\nb", 2), ("a\nb", "x", 1)]
  )
  func differences(_ expected: String, _ found: String, _ line: Int) {
    #expect(TextDifference(expected: expected, found: found)?.line == line)
    #expect(TextDifference(expected: found, found: found) == nil)
  }
}

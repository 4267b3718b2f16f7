import FoundationEssentials
import TerminalUI
import Testing

@testable import DebuggerUI

/// A sample, a size and a list of keys: the screen that comes of it is in a file.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let width: Int
  let height: Int
  var keys = ""
  /// Commands that are typed after the keys.
  var lines: [String] = []
  /// Keys that are pressed after the commands.
  var lastKeys = ""
  var glyphs = GlyphSet.rich
  var definition = Samples.order
  var input = Samples.orderInput
  var isYAML = false

  var testDescription: String { name }

  static let all = [
    GoldenScreen(name: "entry-80x24", width: 80, height: 24),
    GoldenScreen(name: "entry-120x40", width: 120, height: 40),
    GoldenScreen(name: "entry-60x20", width: 60, height: 20),
    GoldenScreen(name: "entry-30x5", width: 30, height: 5),
    GoldenScreen(name: "entry-ascii-80x24", width: 80, height: 24, glyphs: .ascii),
    GoldenScreen(name: "waiting-120x40", width: 120, height: 40, keys: "n n"),
    GoldenScreen(name: "answer-80x24", width: 80, height: 24, keys: "n n a"),
    GoldenScreen(name: "branches-200x60", width: 200, height: 60, keys: "n n a Enter j b s s s s"),
    GoldenScreen(name: "branches-ascii-120x40", width: 120, height: 40, keys: "n n a Enter b s s s 4", glyphs: .ascii),
    GoldenScreen(name: "events-80x24", width: 80, height: 24, keys: "n n 6 >"),
    GoldenScreen(name: "help-80x24", width: 80, height: 24, keys: "?"),
    GoldenScreen(name: "data-60x20", width: 60, height: 20, keys: "n n a Enter 3"),
    GoldenScreen(name: "source-zoomed-80x24", width: 80, height: 24, keys: "j b 2 z"),
    GoldenScreen(name: "why-path-80x24", width: 80, height: 24, keys: "W"),
    GoldenScreen(
      name: "breakpoints-80x24",
      width: 80,
      height: 24,
      keys: "b",
      lines: BreakpointScreens.lines,
      lastKeys: "# j"
    ),
    GoldenScreen(
      name: "breakpoints-ascii-120x40",
      width: 120,
      height: 40,
      lines: BreakpointScreens.lines,
      lastKeys: "2 z",
      glyphs: .ascii
    ),
    GoldenScreen(name: "breakpoint-editor-80x24", width: 80, height: 24, keys: "j B i f Enter"),
    GoldenScreen(
      name: "why-error-80x24",
      width: 80,
      height: 24,
      keys: "n",
      lines: ["fail Busy"],
      lastKeys: "W",
      definition: FailureScreenTests.definition
    ),
    GoldenScreen(
      name: "why-error-ascii-60x20",
      width: 60,
      height: 20,
      keys: "n",
      lines: [#"fail States.Timeout "Nobody has answered""#],
      lastKeys: "W j j",
      glyphs: .ascii,
      definition: FailureScreenTests.definition
    ),
    .origin("origin-80x24", width: 80, height: 24, keys: "j j w j"),
    .origin("origin-120x40", width: 120, height: 40, keys: "j w"),
    .origin("origin-ascii-60x20", width: 60, height: 20, keys: "j j w j j j", glyphs: .ascii),
    .jsonata("expressions-80x24", width: 80, height: 24, keys: "n i"),
    .jsonata("stepper-80x24", width: 80, height: 24, keys: "i s s s s s"),
    .jsonata("stepper-ascii-80x24", width: 80, height: 24, keys: "i C n n", glyphs: .ascii),
    .jsonata("stepper-120x40", width: 120, height: 40, keys: "n i Enter n n"),
    .jsonata("stepper-200x60", width: 200, height: 60, keys: "n i j Enter c"),
    .jsonata("stepper-ascii-120x40", width: 120, height: 40, keys: "n i Enter n n", glyphs: .ascii),
    .batches("stepper-yaml-120x40", width: 120, height: 40, keys: "i Enter s s s"),
    .batches("expressions-item-80x24", width: 80, height: 24, keys: "i G l"),
    .batches("expressions-iteration-80x24", width: 80, height: 24, keys: "s s i"),
    .jsonata("why-80x24", width: 80, height: 24, keys: "n W"),
    .jsonata("why-120x40", width: 120, height: 40, keys: "n n W"),
    .jsonata("why-ascii-60x20", width: 60, height: 20, keys: "n W j j", glyphs: .ascii),
  ]

  /// A screen of the sample in YAML.
  static func batches(_ name: String, width: Int, height: Int, keys: String) -> GoldenScreen {
    GoldenScreen(
      name: name,
      width: width,
      height: height,
      keys: keys,
      definition: Samples.lines,
      input: Samples.pricesInput,
      isYAML: true
    )
  }

  /// A screen with the output of an execution, and keys pressed there.
  static func origin(_ name: String, width: Int, height: Int, keys: String, glyphs: GlyphSet = .rich) -> GoldenScreen {
    GoldenScreen(
      name: name,
      width: width,
      height: height,
      keys: "n",
      lines: [#"succeed {"price": 8}"#, "continue"],
      lastKeys: "3 \(keys)",
      glyphs: glyphs,
      definition: ProvenanceScreenTests.definition,
      input: #"{"order": {"id": "o1", "count": 3}}"#
    )
  }

  /// A screen of the sample in JSONata.
  static func jsonata(
    _ name: String,
    width: Int,
    height: Int,
    keys: String,
    glyphs: GlyphSet = .rich
  ) -> GoldenScreen {
    GoldenScreen(
      name: name,
      width: width,
      height: height,
      keys: keys,
      glyphs: glyphs,
      definition: Samples.prices,
      input: Samples.pricesInput
    )
  }
}

@Suite("Golden screens")
struct GoldenScreenTests {
  @Test("looks as it did", arguments: GoldenScreen.all + InboxScreens.all + GraphScreens.all)
  func looks(_ golden: GoldenScreen) throws {
    let size = Size(width: golden.width, height: golden.height)
    var session = try ScreenSession(
      golden.definition,
      input: golden.input,
      size: size,
      glyphs: golden.glyphs,
      isYAML: golden.isYAML
    )
    try session.press(golden.keys)
    for line in golden.lines {
      session.type(":" + line)
      try session.press("Enter")
    }
    try session.press(golden.lastKeys)
    let frame = session.model.frame
    let picture = frame.text + "\n\n" + frame.roleLetters + "\n"
    let file = Self.folder.appending(path: golden.name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(picture.utf8).write(to: file)
      Issue.record("recorded \(golden.name); run again without RECORD_GOLDENS")
    } else {
      let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      if let difference = TextDifference(expected: expected, found: picture) { Issue.record("\(difference)") }
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
}

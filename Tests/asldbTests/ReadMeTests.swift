import ArgumentParser
import DebuggerUI
import Foundation
import TerminalUI
import Testing

@testable import asldb

@Suite("the README; what is made by the program is written anew with RECORD_GOLDENS=1", .serialized)
struct ReadMeTests {
  @Test("shows the screen as it is at a breakpoint")
  func screen() throws {
    var screen = try SampleScreen(size: Size(width: 120, height: 31))
    screen.press("j j j j j b c")
    try ReadMe.check("screen", "```text\n\(screen.text)\n```")
  }

  @Test("has the table of the keys that the program has")
  func keys() throws {
    try ReadMe.check("keys", KeyMap.standard.markdownTable.trimmingCharacters(in: .newlines))
  }

  @Test("has the table of the keys that are others in other presets")
  func presets() throws {
    try ReadMe.check("presets", KeyMap.presetTable.trimmingCharacters(in: .newlines))
  }

  @Test("shows what the debugger answers to the lines that it shows")
  func plain() throws {
    let shown = /asldb --plain <<'END'\n([^`]*\n)END\n/
    let lines = try #require(try ReadMe.text.firstMatch(of: shown)).output.1
    let run = try Workplace().run(["--plain"], input: String(lines))
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    try ReadMe.check("plain", "```text\n\(run.output)```")
  }

  @Test("names only commands that the program has")
  func commands() throws {
    let names = Asldb.configuration.subcommands.compactMap { $0.configuration.commandName }
    for name in try ReadMe.text.matches(of: /`asldb ([a-z]+)/).map(\.output.1) where name != "help" {
      #expect(names.contains(String(name)), "\(name)")
    }
  }
}

/// The README and its parts.
private enum ReadMe {
  private static let path = URL(filePath: #filePath).appending(path: "../../../README.md").standardized.path

  /// All of it.
  static var text: String {
    get throws { String(decoding: try FileContents.read(path), as: UTF8.self) }
  }

  /// Makes sure that a part, from a mark like `<!-- keys -->` to the next heading, is up to date.
  static func check(_ name: String, _ part: String) throws {
    let text = try text
    let start = try #require(text.range(of: "<!-- \(name) -->\n\n")?.upperBound)
    let end = try #require(text[start...].range(of: "\n\n## ")?.lowerBound)
    guard text[start..<end] != part else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileContents.write(Array((text[..<start] + part + text[end...]).utf8), to: path)
    }
    Issue.record("the part '\(name)' of the README is not what the program makes; run with RECORD_GOLDENS=1")
  }
}

import Foundation
import Testing

@testable import asldb

@Suite("a definition that is saved while it is debugged line by line", .serialized)
struct PlainWatchTests {
  private static let before = #"""
    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
     "C": {"Type": "Succeed"}}}
    """#
  private static let after = before.replacing(#""B": {"Type": "Pass""#, with: #""B": {"Type": "Pass", "Result": 7"#)

  /// A session that stands before B.
  private func session(in place: Workplace) throws -> RunningProgram {
    let program = try RunningProgram(["m.json", "--plain"], in: place)
    try program.type("over")
    try program.wait(for: "at #3: before B (Pass)\n")
    return program
  }

  @Test("is gone on with before the next command, and where is said")
  func adopted() throws {
    let place = try Workplace(["m.json": Self.before])
    let program = try session(in: place)
    try place.write(Array(Self.after.utf8), to: "m.json")
    try program.type("continue")
    let output = try program.end()
    let words = "the definition has changed; all of the past stays, up to #3\nat #3: before B (Pass)\n"
    #expect(output.contains(words), "\(output)")
    #expect(output.hasSuffix("at #8: SUCCEEDED\noutput: 7\n"), "\(output)")
  }

  @Test("stays the old one when it is broken, which is said once")
  func broken() throws {
    let place = try Workplace(["m.json": Self.before])
    let program = try session(in: place)
    try place.write(Array("{".utf8), to: "m.json")
    try program.type("where")
    try program.type("continue")
    let output = try program.end()
    let words = "the file has changed, but cannot be run; the definition of before stays: m.json:1:2: error:"
    #expect(output.split(separator: words, omittingEmptySubsequences: false).count == 2, "\(output)")
    #expect(output.hasSuffix("output: {}\n"), "\(output)")
  }

  @Test("is not gone on with when only its blanks are others")
  func blanks() throws {
    let place = try Workplace(["m.json": Self.before])
    let program = try session(in: place)
    try place.write(Array(Self.before.replacing("}", with: " }").utf8), to: "m.json")
    try program.type("where")
    #expect(try program.end().hasSuffix("at #3: before B (Pass)\n@0 Main: B (Pass), enter, ready\n"))
  }

  @Test(
    "is gone on with at once where a person types",
    .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
  )
  func atOnce() throws {
    let place = try Workplace(["m.json": Self.before])
    let terminal = try Tmux()
    try terminal.type("cd '\(place.folder.path)'; clear; '\(try ProgramRun.program.path)' m.json --plain")
    try terminal.wait(for: "(asldb)")
    try terminal.type("over")
    try terminal.wait(for: "at #3: before B (Pass)")
    try place.write(Array(Self.after.utf8), to: "m.json")
    try terminal.wait(for: "the definition has changed; all of the past stays, up to #3")
  }

  @Test(
    "what a script asked before the screen was there is shown on it",
    .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
  )
  func answers() throws {
    let place = try Workplace(["m.json": Self.before, "s.txt": "over\nprint input\nwhere\n"])
    let terminal = try Tmux()
    try terminal.type("cd '\(place.folder.path)'; clear; '\(try ProgramRun.program.path)' m.json --script s.txt")
    let screen = try terminal.wait(for: "Answers to s.txt")
    #expect(screen.contains("> print input") && screen.contains("@0 Main: B (Pass), enter, ready"))
    try terminal.send("q")
    try terminal.wait(for: "before Pass \"B\"")
  }
}

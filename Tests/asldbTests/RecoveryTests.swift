import Foundation
import Glibc
import Testing

@testable import asldb

@Suite(
  "a session that is cut off can be gone on with",
  .serialized,
  .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason))
)
struct RecoveryTests {
  private static let definition = #"""
    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
     "C": {"Type": "Wait", "Seconds": 5, "Next": "D"}, "D": {"Type": "Succeed"}}}
    """#

  /// A terminal in which the debugger runs on a definition; a file has the number of its process.
  private func started(in place: Workplace, _ arguments: String = "") throws -> Tmux {
    let terminal = try Tmux(columns: 100, rows: 30)
    let program = try ProgramRun.program.path
    let run = "echo $$ > pid; exec \"\(program)\" m.asl.json \(arguments)"
    try terminal.type("cd '\(place.folder.path)'; clear; sh -c '\(run)'; echo code $?")
    return terminal
  }

  private func kill(in place: Workplace) throws {
    let number = try #require(Int32(try place.text(of: "pid").filter(\.isNumber)))
    Glibc.kill(number, SIGKILL)
  }

  @Test("by a kill, and goes on from the last step; leaving it as one should leaves nothing")
  func goesOn() throws {
    let place = try Workplace(["m.asl.json": Self.definition])
    let terminal = try started(in: place)
    try terminal.wait(for: "before the first state")
    try terminal.send("n", "n")
    try terminal.wait(for: "#5")
    try kill(in: place)
    try terminal.wait(for: "code 137")
    let again = try started(in: place)
    try again.wait(for: "was cut off at #5, after 2 commands. Go on with it? [Y/n]")
    try again.send("Enter")
    try again.wait(for: "before Wait \"C\"")
    try again.send("q", "Enter")
    try again.wait(for: "code 0")
    #expect(try place.paths(in: "") == ["m.asl.json", "pid"])
  }

  @Test("or put aside, where nothing of it is lost")
  func putAside() throws {
    let place = try Workplace(["m.asl.json": Self.definition])
    let terminal = try started(in: place)
    try terminal.wait(for: "before the first state")
    try terminal.send("n")
    try terminal.wait(for: "#3")
    try kill(in: place)
    try terminal.wait(for: "code 137")
    let left = try place.text(of: "m.asl.json.asldb-recovery")
    let again = try started(in: place)
    try again.wait(for: "Go on with it? [Y/n]")
    try again.send("n", "Enter")
    try again.wait(for: "before the first state")
    #expect(try place.text(of: "m.asl.json.asldb-recovery~") == left)
    #expect(try place.text(of: "m.asl.json.asldb-recovery").contains("\"asldb\""))
  }

  @Test("two sessions on one file do not disturb each other")
  func twoSessions() throws {
    let place = try Workplace(["m.asl.json": Self.definition])
    let first = try started(in: place)
    try first.wait(for: "before the first state")
    try first.send("n")
    try first.wait(for: "#3")
    let second = try started(in: place)
    try second.wait(for: "another asldb debugs this file; this session has no recovery file")
    try second.send("q")
    try second.wait(for: "code 0")
    #expect(try place.text(of: "m.asl.json.asldb-recovery").contains("\"over\""))
  }

  @Test("one that leads elsewhere now is gone on with from its last good step; all of it is kept")
  func lastGoodStep() throws {
    let place = try Workplace(["m.asl.json": Self.definition])
    _ = try place.run("m.asl.json", "--plain", "--record", "r", input: "over\nover\nstage\n")
    let left = try place.text(of: "r").replacing("\"done\":\"#5\"", with: "\"done\":\"#4\"")
    try place.write(Array(left.utf8), to: "m.asl.json.asldb-recovery")
    let terminal = try started(in: place)
    try terminal.wait(for: "after 3 commands. Go on with it? [Y/n]")
    try terminal.send("Enter")
    try terminal.wait(for: "from there? [Y/n]")
    #expect(try terminal.screen.filter { $0 != "\n" }.contains("its last good step is at #3, after 1 command."))
    try terminal.send("Enter")
    try terminal.wait(for: "before Pass \"B\"")
    #expect(try place.text(of: "m.asl.json.asldb-recovery~") == left)
    let lines = try place.text(of: "m.asl.json.asldb-recovery").split(separator: "\n")
    #expect(lines.count == 3 && lines.last?.hasPrefix("{\"done\":\"#3\"") == true)
    try terminal.send("q", "Enter")
    try terminal.wait(for: "code 0")
    try place.write(Array(left.utf8), to: "m.asl.json.asldb-recovery")
    let unasked = try place.run("m.asl.json", "--plain", "--recover")
    #expect(unasked.code == 0 && unasked.output.contains("at #3: before B"), "\(unasked)")
    #expect(unasked.complaints == "note: what was cut off is kept as m.asl.json.asldb-recovery~2\n")
  }

  @Test("a recording is lived again elsewhere, without the secrets that were left out")
  func recording() throws {
    let place = try Workplace(["m.asl.json": Self.definition, "in.json": #"{"card": {"number": "4111"}, "n": 1}"#])
    let terminal = try started(in: place, "--input in.json --record r --redact $.card.number")
    try terminal.wait(for: "before the first state")
    try terminal.send("n", "c")
    try terminal.wait(for: "SUCCEEDED")
    try terminal.send("q")
    try terminal.wait(for: "code 0")
    #expect(try !place.text(of: "r").contains("4111"))
    #expect(
      try place.run("replay", "r", "--check")
        == ProgramRun(
          output: "r: 2 commands of m.asl.json lead where they did, to #10; the execution is SUCCEEDED\n"
        )
    )
    let broken = try place.text(of: "r").replacing("\"done\":\"#3\"", with: "\"done\":\"#2\"")
    try place.write(Array(broken.utf8), to: "broken")
    let run = try place.run("replay", "broken", "--check")
    #expect(run.code == 1 && run.complaints.hasPrefix("broken: line 2: the session stood at #2"))
  }
}

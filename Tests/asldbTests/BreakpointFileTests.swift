import DebuggerCore
import Foundation
import Glibc
import Integrations
import Interpreter
import JSONModel
import Testing

@testable import asldb

@Suite("The breakpoints of a project")
struct BreakpointFileTests {
  private static let definition = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#

  private func debugger() throws -> Debugger {
    let file = DefinitionFile(path: "m.json", bytes: Array(Self.definition.utf8))
    return Debugger(machine: try file.machine, input: [:], now: Instant(milliseconds: 0), connector: AskConnector())
  }

  @Test("stand in a file beside the definition, as long as there are any")
  func saved() throws {
    let place = try Workplace(["m.json": Self.definition])
    let file = try #require(BreakpointFile(ofDefinition: place.folder.appending(path: "m.json").path))
    var first = try debugger()
    let save = first.openBreakpoints(of: file)
    try first.setBreakpoints(["A if $.x", "log A \"x\""])
    #expect(save(first.snapshot.breakpoints.map(\.breakpoint)) == nil)
    #expect(
      try place.text(of: "m.json.asldb") == #"""
        {"number":1,"breakpoint":"break A if $.x"}
        {"number":2,"breakpoint":"log A \"x\""}

        """#
    )
    var second = try debugger()
    _ = second.openBreakpoints(of: file)
    try second.setBreakpoints(["A if $.x"])
    #expect(second.snapshot.breakpoints == first.snapshot.breakpoints)
    #expect(save([]) == nil)
    #expect(!FileContents.exists(file.path))
    #expect(save([]) == nil)
  }

  @Test("are left as they are when their file is wrong, which is said")
  func wrongFile() throws {
    let place = try Workplace(["m.json": Self.definition, "m.json.asldb": "nonsense\n"])
    let file = try #require(BreakpointFile(ofDefinition: place.folder.appending(path: "m.json").path))
    var debugger = try debugger()
    let save = debugger.openBreakpoints(of: file)
    #expect(debugger.snapshot.log.last?.text.contains("m.json.asldb:1: ") == true)
    #expect(save([]) != nil)
    #expect(try place.text(of: "m.json.asldb") == "nonsense\n")
  }

  @Test("are not kept in what is no regular file, which is said", arguments: [S_IFDIR, S_IFIFO])
  func irregular(_ kind: mode_t) throws {
    let place = try Workplace(["m.json": Self.definition])
    let file = try #require(BreakpointFile(ofDefinition: place.folder.appending(path: "m.json").path))
    let isMade = unsafe kind == S_IFIFO ? mkfifo(file.path, 0o600) : mkdir(file.path, 0o700)
    try #require(isMade == 0)
    var debugger = try debugger()
    let save = debugger.openBreakpoints(of: file)
    try debugger.setBreakpoints(["A"])
    #expect(save(debugger.snapshot.breakpoints.map(\.breakpoint)) == "\(file.path) is no regular file")
  }

  @Test("have no file without a definition's file", arguments: ["-", "nowhere.json"])
  func noFile(_ path: String) {
    #expect(BreakpointFile(ofDefinition: path) == nil)
  }

  @Test(
    "on the command line are refused when they are wrong",
    arguments: [
      ("Nowhere", "error: --break 'Nowhere': there is no state 'Nowhere'"),
      (
        "A now", "error: --break: 'break A now', column 9: found 'now', expected an option: if, hits>=, once or after:#"
      ),
    ]
  )
  func refused(_ text: String, _ message: String) throws {
    var debugger = try debugger()
    let failure = #expect(throws: CommandFailure.self) { try debugger.setBreakpoints([text]) }
    #expect(failure?.text == message)
  }
}

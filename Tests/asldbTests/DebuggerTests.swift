import Foundation
import Testing

@Suite("the debugger in a real terminal", .serialized, .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason)))
struct DebuggerTests {
  /// A terminal in which the debugger runs.
  private func started(_ arguments: String = "", columns: Int = 120, rows: Int = 40) throws -> Tmux {
    let terminal = try Tmux(columns: columns, rows: rows)
    try terminal.type("stty -g > /tmp/$$.stty; clear; '\(try ProgramRun.program.path)' \(arguments); echo code $?")
    return terminal
  }

  /// Leaves the debugger, and checks that the terminal has the modes that it had before.
  private func leave(_ terminal: Tmux, inTheMiddle: Bool = false) throws {
    try terminal.send("q")
    if inTheMiddle {
      try terminal.wait(for: "Leave the debugger?")
      try terminal.send("Enter")
    }
    try terminal.wait(for: "code 0")
    try terminal.type("clear; stty -g | cmp - /tmp/$$.stty && echo the sa''me; rm /tmp/$$.stty")
    try terminal.wait(for: "the same")
  }

  @Test("walks through the order that needs an approval", arguments: [(80, 24), (120, 40)])
  func approval(_ size: (columns: Int, rows: Int)) throws {
    let terminal = try started(columns: size.columns, rows: size.rows)
    try terminal.wait(for: "before the first state")
    try terminal.send("s")
    try terminal.wait(for: "before Choice \"Anything to do?\"")
    try terminal.send("j", "j", "j", "j", "b", "c")
    try terminal.wait(for: "breakpoint on \"Needs a person?\"")
    try terminal.send("n", "n")
    try terminal.wait(for: "waits for an answer; a gives one")
    try terminal.send("a")
    try terminal.wait(for: "[Success]")
    try terminal.send("C-u")
    try terminal.sendRaw(#"{"approved": true}"#)
    try terminal.send("Enter", "c")
    try terminal.wait(for: "SUCCEEDED")
    try terminal.send("N", "N", "N")
    try terminal.wait(for: "before Task \"Ship order\"")
    try leave(terminal, inTheMiddle: true)
  }

  @Test("changes a value, and the execution goes another way")
  func edit() throws {
    let terminal = try started()
    try terminal.wait(for: "before the first state")
    try terminal.send("3", "G", "k", "e")
    try terminal.wait(for: "Change input/total")
    try terminal.send("C-u", "5", "0", "0", "Enter")
    try terminal.wait(for: "total: 500")
    try terminal.send("c")
    try terminal.wait(for: "SUCCEEDED")
    try leave(terminal)
  }

  @Test("ends with 128 and the number of the signal that ends it", arguments: [("TERM", 143), ("HUP", 129)])
  func signals(_ name: String, _ code: Int) throws {
    let place = try Workplace(["m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#])
    let file = place.folder.appending(path: "m.json").path
    let terminal = try Tmux(columns: 80, rows: 24)
    let run = "'\(try ProgramRun.program.path)' \(file)"
    try terminal.type("clear; timeout --foreground --preserve-status -s \(name) 3 \(run); echo code $?")
    try terminal.wait(for: "code \(code)")
  }

  @Test("shows what payloads hold without obeying it")
  func escapes() throws {
    let place = try Workplace(["m.json": #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#])
    let file = place.folder.appending(path: "m.json").path
    let terminal = try started(#"\#(file) --input-json '{"x": "\u001b[2Jgone"}'"#)
    try terminal.wait(for: #""\u001b[2Jgone""#)
    try leave(terminal)
  }
}

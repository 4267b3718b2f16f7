import Foundation
import Glibc
import Testing

@Suite("in a real terminal", .serialized, .enabled(if: Tmux.isPresent, Comment(rawValue: Tmux.reason)))
struct TerminalTests {
  /// A terminal in which the probe runs, started with some words before its name.
  func started(_ environment: String = "", columns: Int = 100, rows: Int = 30) throws -> Tmux {
    let terminal = try Tmux(columns: columns, rows: rows)
    try terminal.type("stty -g > '\(terminal.file("modes"))'; clear; \(environment) '\(Tmux.probe)'; echo code $?")
    try terminal.wait(for: "probe ")
    return terminal
  }

  /// Checks that the terminal has the modes that it had before the probe ran.
  func expectSameModes(_ terminal: Tmux) throws {
    try terminal.type("clear; stty -g | cmp - '\(terminal.file("modes"))' && echo the sa''me")
    try terminal.wait(for: "the same")
    #expect(try terminal.mouseModes == "any=0 button=0 sgr=0")
  }

  @Test("wide characters, marks and escapes keep their columns")
  func text() throws {
    let screen = try started().wait(for: "状態|")
    #expect(screen.contains("╭─ ▶ probe 100x30 colors 256 rich ──"))
    #expect(screen.contains("│状態|e\u{301}|🙂|👨|❤ |^[[31m|"))
  }

  @Test(
    "colours and signs fit the terminal",
    arguments: [
      ("TERM=vt100", "colors 0 rich"), ("TERM=xterm", "colors 8 rich"), ("TERM=xterm-256color", "colors 256 rich"),
      ("TERM=linux", "colors 8 rich"), ("LC_ALL=C", "colors 256 ascii"), ("NO_COLOR=1", "colors 256 rich"),
    ]
  )
  func kinds(_ environment: String, _ facts: String) throws {
    let terminal = try started(environment)
    try terminal.wait(for: facts)
    try terminal.send("q")
    try terminal.wait(for: "code 0")
  }

  @Test("keys come as what they are")
  func keys() throws {
    let terminal = try started(rows: 45)
    let keys: [(String, String)] = [
      ("n", "n"), ("Up", "Up"), ("S-Left", "Shift-Left"), ("C-Right", "Ctrl-Right"), ("C-c", "Ctrl-C"),
      ("C-d", "Ctrl-D"),
      ("F1", "F1"), ("F5", "F5"), ("F12", "F12"), ("S-F11", "Shift-F11"), ("M-x", "Alt-x"), ("M-Left", "Alt-Left"),
      ("Tab", "Tab"), ("BTab", "Shift-Tab"), ("Enter", "Enter"), ("BSpace", "Backspace"), ("DC", "Delete"),
      ("IC", "Insert"), ("Home", "Home"), ("End", "End"), ("PgUp", "PageUp"), ("NPage", "PageDown"), ("Space", "Space"),
      ("é", "é"), ("状", "状"), ("C-Space", "Ctrl-Space"), ("Escape", "Esc"),
    ]
    for (key, name) in keys {
      try terminal.send(key)
      try terminal.wait(for: "key \(name) ")
    }
  }

  @Test("unknown sequences and pastes come whole")
  func sequences() throws {
    let terminal = try started("TERM=xterm-256color")
    try terminal.sendRaw("\u{1B}[99;99x\u{1B}[27;5;105~")
    try terminal.wait(for: "key Ctrl-I")
    #expect(try !terminal.screen.contains("key x"))
    try terminal.paste("one\ntwo 状")
    try terminal.wait(for: "paste one^Jtwo 状")
  }

  @Test("a new size is seen at once, however small")
  func resize() throws {
    let terminal = try started()
    for (columns, rows) in [(60, 20), (3, 1), (120, 40)] {
      try terminal.resize(columns: columns, rows: rows)
      Thread.sleep(forTimeInterval: 0.1)
    }
    let screen = try terminal.wait(for: "resize 120x40")
    #expect(screen.contains("probe 120x40"))
  }

  @Test("another thread wakes the wait")
  func wake() throws {
    let terminal = try started()
    try terminal.send("w")
    try terminal.wait(for: "wake")
  }

  @Test("another program gets the terminal and gives it back")
  func editor() throws {
    let terminal = try started()
    try terminal.send("e")
    try terminal.wait(for: "editor")
    try terminal.wait(for: "resume")
    #expect(try terminal.screen.contains("probe 100x30"))
  }

  @Test("Ctrl-Z stops the program; going on draws everything, in the size of then")
  func suspend() throws {
    let terminal = try started()
    try terminal.send("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.resize(columns: 90, rows: 25)
    try terminal.type("fg")
    try terminal.wait(for: "resize 90x25")
    let screen = try terminal.wait(for: "resume")
    #expect(screen.contains("probe 90x25") && !screen.contains("Stopped"))
    try terminal.send("q")
    try terminal.wait(for: "ended by")
    try expectSameModes(terminal)
  }

  @Test(
    "every way out gives the terminal back",
    arguments: [
      ("q", "ended by key(q)"), ("x", "code 3"), ("c", "code 132"), ("TERM", "terminate"), ("HUP", "terminate"),
    ]
  )
  func wayOut(_ way: String, _ sign: String) throws {
    let terminal = try Tmux()
    let (modes, mark) = (terminal.file("modes"), terminal.file("process"))
    try terminal.type("stty -g > '\(modes)'; clear; '\(Tmux.probe)' & echo $! > '\(mark)'; fg; echo code $?")
    try terminal.wait(for: "probe 100x30")
    if way.count == 1 {
      try terminal.send(way)
    } else {
      let number = try String(contentsOfFile: mark, encoding: .utf8)
      let process = try #require(Int32(number.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(kill(process, way == "TERM" ? SIGTERM : SIGHUP) == 0)
    }
    try terminal.wait(for: sign)
    #expect(try !terminal.screen.contains("╭─"))
    try expectSameModes(terminal)
  }

  @Test(
    "where programs have no screen of their own, nothing of what was drawn is left",
    arguments: [("q", "code 0"), ("x", "code 3"), ("C-z", "Stopped")]
  )
  func sharedScreen(_ way: String, _ sign: String) throws {
    let terminal = try started("TERM=vt100")
    try terminal.send(way)
    let screen = try terminal.wait(for: sign)
    #expect(!screen.contains("─") && !screen.contains("probe 100x30"))
  }

  @Test(
    "what cannot show a screen is refused with a reason",
    arguments: [
      ("TERM=dumb", "", "the terminal 'dumb' cannot place its cursor"), ("env -u TERM", "", "TERM is not set"),
      ("TERM=nosuch", "", "no terminal named 'nosuch' in the terminfo data base"),
      ("", "< /dev/null", "standard input is not a terminal"), ("", "| cat", "standard output is not a terminal"),
    ]
  )
  func refused(_ environment: String, _ redirection: String, _ reason: String) throws {
    let terminal = try Tmux(columns: 180)
    try terminal.type("clear; \(environment) '\(Tmux.probe)' \(redirection)")
    try terminal.wait(for: "refused: \(reason)")
  }

  @Test("a key costs few bytes")
  func bytes() throws {
    let terminal = try started()
    let path = terminal.file("bytes")
    try terminal.record(to: path)
    try terminal.send("n")
    try terminal.wait(for: "key n")
    Thread.sleep(forTimeInterval: 0.2)
    let count = try Data(contentsOf: URL(filePath: path)).count
    #expect(1...100 ~= count)
  }
}

import Foundation
import Glibc

/// A real terminal for tests: a shell inside a tmux of its own.
final class Tmux {
  /// Why tests in a real terminal may be left out.
  static let reason = "tmux is not installed, so there is no terminal to test in"
  /// Whether tmux is here.
  static let isPresent = (try? run(["tmux", "-V"]))?.hasPrefix("tmux") ?? false

  /// Something that did not come in time, and what the screen showed instead.
  struct Missing: Error, CustomStringConvertible {
    let wanted: String
    let screen: String
    /// In ASCII, because `swift test` loses output when it reads a part of a character.
    var description: String {
      let plain = screen.map { $0.isASCII ? $0 : "#" }
      return "'\(wanted)' did not come; the screen shows:\n\(String(plain))"
    }
  }

  /// The folder of the terminal's files, which goes away with it.
  ///
  /// Its name is short because a socket's path may have only some hundred characters.
  let folder = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString.prefix(8))")

  /// Opens a terminal of a size, with a shell that says `$` when it is ready.
  init(columns: Int = 100, rows: Int = 30) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shell = "env PS1='$ ' ENV= /bin/sh"
    try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell])
    try wait(for: "$")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// The program that is tested; it lies beside the tests.
  static var probe: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "ScreenProbe").path
  }

  /// The path of a file in the terminal's folder.
  func file(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a line to the shell.
  func type(_ line: String) throws {
    try tmux(["send-keys", "-l", line])
    try send("Enter")
  }

  /// Presses keys, by the names that tmux gives them.
  func send(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Writes characters as they are.
  func sendRaw(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes text.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// Writes all that the terminal gets into a file from now on.
  func record(to path: String) throws { try tmux(["pipe-pane", "-o", "cat > '\(path)'"]) }

  /// What the terminal shows.
  var screen: String {
    get throws { try tmux(["capture-pane", "-p"]) }
  }

  /// What the program asked to hear of the mouse: `button` with movement or not, and the form of its reports.
  var mouseModes: String {
    get throws {
      let format = "any=#{mouse_any_flag} button=#{mouse_button_flag} sgr=#{mouse_sgr_flag}"
      return try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
    }
  }

  /// Waits until the terminal shows a text, and returns all that it shows.
  ///
  /// The limit is far beyond what is needed even beside all other tests on a slow machine.
  @discardableResult
  func wait(for text: String, seconds: Double = 90) throws -> String {
    let end = Date.now.addingTimeInterval(seconds)
    while true {
      let screen = try screen
      if screen.contains(text) { return screen }
      guard Date.now < end else { throw Missing(wanted: text, screen: screen) }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Tmux.run(["tmux", "-S", file("socket")] + arguments)
  }

  /// Runs a program and returns what it wrote.
  ///
  /// Through the C library and a file: the server that tmux starts would keep the pipes and sockets of a `Process`
  /// open, and the wait for its end would never be over.
  private static func run(_ words: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let command = words.map(quoted).joined(separator: " ")
    _ = unsafe system("env -u TMUX LC_ALL=C.UTF-8 \(command) < /dev/null > '\(file.path)' 2> /dev/null")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

import ArgumentParser
import DebuggerCore
import Glibc
import PlainUI

/// How the debugger takes commands as lines, beside the screen or in place of it.
struct LineOptions: ParsableArguments {
  @Flag(
    name: .customLong("plain"),
    help: """
      Debug line by line, without a screen: for pipes, scripts and screen readers. Commands come from standard input; \
      help lists them.
      """
  )
  var isPlain = false

  @Option(
    name: .customLong("script"),
    help: ArgumentHelp(
      "Run the commands of a file first, one a line; lines that begin with // are comments.",
      valueName: "file"
    )
  )
  var script: String?

  /// Whether breakpoints are kept with the project: not where a pipe has to do the same everywhere.
  var keepsBreakpoints: Bool { !isPlain || isatty(STDIN_FILENO) != 0 }

  /// Talks with the user in lines until they leave.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - save: Keeps the breakpoints after they have changed, and says why it cannot.
  /// - Throws: When a line of the script, or of an input that is no terminal, is no command.
  func talk(_ session: DebugSession, savingBreakpoints save: @escaping ([Breakpoint]) -> String?) async throws {
    let loop = LineLoop(session, save: keepsBreakpoints ? save : { _ in nil })
    await loop.begin()
    if let script, try await loop.run(try ScriptFile(reading: script)) == .quits { return }
    try await loop.runStandardInput()
  }

  /// Runs the script, if there is one, without a word; what it does is in the session's log.
  ///
  /// - Returns: Whether the screen is to be opened after it: the script has not left.
  /// - Throws: When a line of it is no command.
  func runScript(on session: DebugSession) async throws -> Bool {
    guard let script else { return true }
    return try await ScriptFile(reading: script).run(by: PlainDebugger(session) { _ in }) == .goesOn
  }
}

import ArgumentParser
import DebuggerCore
import DebuggerUI
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
  ///   - watch: Tells what becomes of the files that are used.
  /// - Throws: When a line of the script, or of an input that is no terminal, is no command.
  func talk(
    _ session: any DebuggingSession,
    savingBreakpoints save: @escaping ([Breakpoint]) -> String?,
    watching watch: SessionWatch
  ) async throws {
    let loop = LineLoop(session, save: keepsBreakpoints ? save : { _ in nil }, watch: watch)
    await loop.begin()
    if let script, try await loop.run(try ScriptFile(reading: script)) == .quits { return }
    try await loop.runStandardInput()
  }

  /// Runs the script, if there is one, before the screen is there.
  ///
  /// - Parameters:
  ///   - session: The session; what the script does is in its log.
  ///   - watch: Tells what becomes of the files that are used.
  /// - Returns: Whether the script leaves, and what was answered to its questions.
  /// - Throws: When a line of it is no command.
  func runScript(
    on session: any DebuggingSession,
    watching watch: SessionWatch
  ) async throws -> (outcome: PlainDebugger.Outcome, report: StartReport)? {
    guard let script else { return nil }
    let file = try ScriptFile(reading: script)
    let answers = AnswerLog()
    let debugger = PlainDebugger(
      session,
      savingMocks: MockFile.save,
      answering: { answers.add($0, $1) },
      say: { _ in }
    )
    let outcome = try await file.run(by: debugger, before: { await debugger.follow(watch) })
    return (outcome, StartReport(title: "Answers to \(file.name)", lines: answers.lines))
  }
}

import ArgumentParser
import CursesDisplay
import DebuggerCore
import DebuggerUI
import Integrations
import PlainUI
import TerminalUI

/// How the full-screen debugger looks and behaves.
struct ScreenOptions: ParsableArguments {
  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("The theme: its name, or the path of a theme file.", valueName: "name|file")
  )
  var themeName: String?

  @Option(
    name: .customLong("keys"),
    help: ArgumentHelp(
      "Which keys do what: gdb (letters), vscode (function keys), or vim (function keys; n and N search).",
      valueName: "name"
    )
  )
  var keyPreset: KeyPreset?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Option(
    name: .customLong("break"),
    help: ArgumentHelp("Set a breakpoint: Ship, 'Fan[3]/Ship if $.late'; can stand several times.", valueName: "text")
  )
  var breakpoints: [String] = []

  /// Shows a session until the user leaves.
  ///
  /// - Parameters:
  ///   - debugger: The session.
  ///   - definition: What is debugged.
  ///   - lines: The script that runs first, and whether there is a screen at all.
  ///   - save: Keeps its breakpoints, or says why it cannot.
  ///   - memory: The file that keeps how its graph is seen.
  ///   - watch: Tells what becomes of the files that are used.
  ///   - journal: Writes down what comes from outside.
  ///   - endpoint: The endpoint through which it can be reached.
  ///   - hint: The command that does something of the kind without a screen.
  /// - Throws: When the theme is wrong or there is no screen to show it on, and the code of a signal that ended it.
  @MainActor
  func show(
    _ debugger: Debugger,
    of definition: Definition,
    after lines: LineOptions,
    keepingBreakpoints save: @escaping @Sendable ([Breakpoint]) -> String? = { _ in nil },
    keepingViewIn memory: ViewFile? = nil,
    watching watch: SessionWatch = SessionWatch(),
    writing journal: (@Sendable (JournalEntry) -> String?)? = nil,
    through endpoint: SessionEndpoint? = nil,
    otherwise hint: String
  ) async throws {
    let session = endpoint?.session(of: debugger, journal: journal) ?? DebugSession(debugger, journal: journal)
    if let address = try await endpoint?.open(for: session) { Console.complain("listening on \(address)") }
    try await show(
      session,
      of: definition,
      after: lines,
      keepingBreakpoints: save,
      keepingViewIn: memory,
      watching: watch,
      noticing: debugger.snapshot.log.last { $0.kind == .refusal }?.text,
      otherwise: hint
    )
  }

  /// Shows a session that is there until the user leaves.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - definition: What is debugged.
  ///   - lines: The script that runs first, and whether there is a screen at all.
  ///   - save: Keeps its breakpoints, or says why it cannot.
  ///   - memory: The file that keeps how its graph is seen.
  ///   - watch: Tells what becomes of the files that are used.
  ///   - notice: What is said at first.
  ///   - hint: The command that does something of the kind without a screen.
  /// - Throws: When the theme is wrong or there is no screen to show it on, and the code of a signal that ended it.
  @MainActor
  func show(
    _ session: any DebuggingSession,
    of definition: Definition,
    after lines: LineOptions,
    keepingBreakpoints save: @escaping @Sendable ([Breakpoint]) -> String? = { _ in nil },
    keepingViewIn memory: ViewFile? = nil,
    watching watch: SessionWatch = SessionWatch(),
    noticing notice: String? = nil,
    otherwise hint: String
  ) async throws {
    if lines.isPlain { return try await lines.talk(session, savingBreakpoints: save, watching: watch) }
    let script = try await lines.runScript(on: session, watching: watch)
    if script?.outcome == .quits { return }
    let theme = try theme()
    let screen = try openScreen(otherwise: hint)
    let view = DebuggerScreen(
      of: watch.definition?.shown?.linking(as: definition) ?? definition,
      glyphs: ascii ? .ascii : screen.facts.glyphs,
      theme: theme,
      keys: keyPreset ?? .gdb,
      usesMouse: !leavesMouse,
      view: memory?.read() ?? ViewMemory(),
      surroundings: Surroundings(
        theme: { ThemeFile.theme($0) },
        saveBreakpoints: save,
        saveView: { memory?.save($0) },
        saveMocks: MockFile.save,
        definitionChanges: watch.definition?.changes
      ),
      notice: notice,
      report: script?.report
    )
    let follower = watch.rules.map { rules in
      Task.detached {
        await rules.follow({ await session.take($0) }, for: { await session.snapshot.machine })
      }
    }
    defer { follower?.cancel() }
    let end = await view.run(session, on: screen)
    if let signal = end.signal { throw ExitCode(128 + signal) }
  }

  /// The options, with what a bindings file says where they say nothing.
  func filled(from bindings: Bindings) -> ScreenOptions {
    guard keyPreset == nil else { return self }
    var filled = self
    filled.keyPreset = bindings.keys.flatMap { KeyPreset(rawValue: $0.rawValue) }
    return filled
  }

  /// Makes sure that the theme and the breakpoints can be read, before anything is done.
  func check() throws(CommandFailure) {
    _ = try theme()
    for text in breakpoints { _ = try Debugger.rule(in: text) }
  }

  private func theme() throws(CommandFailure) -> Theme {
    switch ThemeFile.theme(themeName) {
    case .success(let theme): return theme
    case .failure(let error): throw CommandFailure("error: \(error)")
    }
  }

  private func openScreen(otherwise hint: String) throws(CommandFailure) -> CursesScreen {
    do throws(CursesError) {
      return try CursesScreen(options: CursesOptions(usesMouse: !leavesMouse))
    } catch {
      throw CommandFailure("error: \(error)\nwithout a screen: --plain, or \(hint)")
    }
  }
}

extension KeyPreset: ExpressibleByArgument {}

import ArgumentParser
import CursesDisplay
import DebuggerCore
import DebuggerUI
import Interpreter
import TerminalUI

/// Opens a definition in the debugger.
struct DebugCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Open a definition in the debugger; the default.",
    discussion: "Without a FILE a sample is opened. Tasks without a mock wait for your answer."
  )

  @Argument(help: "The definition.")
  var file: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var mocks: MockOptions
  @OptionGroup var storage: StorageOptions

  @OptionGroup var workflow: WorkflowOptions
  @OptionGroup var options: ExecutionOptions

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("The theme: its name, or the path of a theme file.", valueName: "name|file")
  )
  var themeName: String?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @MainActor
  func run() async throws {
    let subject = try DebugSubject(
      file: file,
      source: source,
      input: input,
      mocks: mocks,
      storage: storage,
      workflow: workflow,
      options: options
    )
    let theme = try theme()
    let screen = try openScreen()
    let view = DebuggerScreen(
      of: subject.shown,
      glyphs: ascii ? .ascii : screen.facts.glyphs,
      theme: theme,
      usesMouse: !leavesMouse,
      surroundings: Surroundings { ThemeFile.theme($0) }
    )
    let end = await view.run(DebugSession(subject.debugger), on: screen)
    if let signal = end.signal { throw ExitCode(128 + signal) }
  }

  private func theme() throws(CommandFailure) -> Theme {
    switch ThemeFile.theme(themeName) {
    case .success(let theme): return theme
    case .failure(let error): throw CommandFailure("error: \(error)")
    }
  }

  private func openScreen() throws(CommandFailure) -> CursesScreen {
    do throws(CursesError) {
      return try CursesScreen(options: CursesOptions(usesMouse: !leavesMouse))
    } catch {
      throw CommandFailure("error: \(error)\nwithout a screen: asldb run \(file ?? "FILE")")
    }
  }
}

import ArgumentParser
import DebuggerCore
import Glibc
import Integrations
import Interpreter
import StatesLanguage
import JSONModel

/// Walks a definition along the history of an execution that ran on AWS.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Open a recorded execution or session at its end.",
    discussion: """
      RECORDING is a session that asldb --record wrote: it is lived again, command by command, and goes on from its end. \
      With --check it is only said whether it still leads where it did.

      Or it is a history: what aws stepfunctions get-execution-history prints, with execution data. The debugger stands at the \
      end of the execution, with all that happened behind it; go back, change a value and go on: tasks are answered from \
      the history as long as the same state asks the same, and by you otherwise.

      With --check, or when standard output is no terminal, only the report is printed. It ends with 1 when the \
      definition goes another way than the history.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A recorded session, or a history as the AWS CLI prints it; '-' is standard input.",
      valueName: "recording"
    )
  )
  var history: String

  @Option(help: ArgumentHelp("The definition to walk along a history with.", valueName: "file"))
  var definition: String?

  @Flag(help: "Only print where the definition goes another way; no screen.")
  var check = false

  @Option(
    name: .customLong("execution-arn"),
    help: ArgumentHelp(
      "The execution's ARN, for definitions that read it from the context object: a history does not have it.",
      valueName: "arn"
    )
  )
  var name: ExecutionName?

  @OptionGroup var source: SourceOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var mocks: MockOptions
  @OptionGroup var storage: StorageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var lines: LineOptions

  @MainActor
  func run() async throws {
    try screen.check()
    let bytes = try FileContents.read(history)
    if RecordingReplay.isRecording(bytes) {
      try session.checkUnused()
      return try await replayRecording(bytes)
    }
    guard let path = definition else {
      throw CommandFailure("error: a history is walked with a definition: name it with --definition FILE")
    }
    let file = try HistoryFile(bytes, named: history)
    let bindings = try source.bindings(for: path)
    let definition = try DefinitionFile(reading: path, for: .standard, using: source, bindings)
    let machine = try definition.machine
    let settings = settings(for: definition, bindings)
    var replay = Replay(
      of: file.history,
      in: machine,
      input: try input.value(within: settings.limits),
      settings: settings
    )
    let mock: (any Connector)? = try mocks.connector(for: machine)
    replay.walk()
    let report = ReplayReport(of: replay, file.path, definition)
    if check || !lines.isPlain && isatty(STDOUT_FILENO) == 0 { return try tell(report) }
    let recorded = HistoryConnector(file.history, for: replay.start.program.settings)
    let connectors: [(any Connector)?] = [recorded, mock, AskConnector()]
    let outside = try storage.filled(from: bindings).outside(answering: ConnectorChain(connectors.compactMap(\.self)))
    let subject = DebugSubject(
      after: replay,
      noting: report.logLines,
      in: try definition.shown,
      watching: SessionWatch(
        definition: DefinitionWatch(path) { [source] () throws(CommandFailure) in
          try DefinitionFile(reading: path, for: .standard, using: source, bindings)
        }
      ),
      outside: outside
    )
    let opened = try session.open(subject, of: history, keepingBreakpoints: false, breakpoints: screen.breakpoints)
    try await opened.show(subject, on: screen.filled(from: bindings), after: lines, otherwise: "asldb replay --check")
  }

  /// What an execution is called whose name nobody has told.
  private static let unknownName = "name-not-in-the-history"

  private func settings(for definition: DefinitionFile, _ bindings: Bindings) -> ExecutionSettings {
    var settings = ExecutionSettings()
    settings.machineName = definition.machineName
    settings.limits = (bindings.limits.map(Quotas.init) ?? .aws).limits
    settings.executionName = Self.unknownName
    name?.fill(&settings)
    return settings
  }

  private func tell(_ report: ReplayReport) throws(CommandFailure) {
    try Console.say(report.text)
    if report.hasDivergence { throw CommandFailure("", code: .diverged) }
  }
}

extension ExitCode {
  /// The definition goes another way than the history.
  static let diverged = ExitCode(1)
}

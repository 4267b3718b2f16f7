import ArgumentParser
import FoundationEssentials
import LocalEndpoint
import StepFunctionsAPI

/// Opens a definition in the debugger.
struct DebugCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Open a definition in the debugger; the default.",
    discussion: """
      Without a FILE a sample is opened. Tasks without a mock wait for your answer.

      With --plain there is no screen: each line of standard input is a command, as after : on the screen, and the answer \
      is lines of plain text. A terminal gets a prompt. Otherwise the first line that is no command ends the program with \
      2; a command that cannot be carried out is told, and the next line is read.
      """
  )

  @Argument(help: "The definition.")
  var file: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var mocks: MockOptions
  @OptionGroup var storage: StorageOptions

  @Flag(
    name: .customLong("aws"),
    help: "Call services for real, through the AWS CLI, for tasks that the bindings give to aws, without asking first."
  )
  var callsServices = false

  @OptionGroup var workflow: WorkflowOptions
  @OptionGroup var options: ExecutionOptions

  @OptionGroup var session: SessionOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var lines: LineOptions

  @Option(
    help: ArgumentHelp(
      """
      Let others reach the session through the Step Functions API, at 127.0.0.1:8083 by default: tokens are answered from \
      a shell, from an SDK or the AWS CLI, workers take activities, asldb attach joins in.
      """,
      valueName: "addr:port"
    )
  )
  var listen: EndpointAddress?

  @OptionGroup var endpoint: EndpointOptions

  @MainActor
  func run() async throws {
    try screen.check()
    let subject = try DebugSubject(
      file: file,
      source: source,
      input: input,
      mocks: mocks,
      storage: storage,
      workflow: workflow,
      options: listen == nil ? options : options.unguessable,
      callsServices: callsServices
    )
    let reached = try listen.map { address throws(CommandFailure) in
      SessionEndpoint(address: address, options: endpoint, service: try service())
    }
    let opened = try session.open(
      subject,
      of: file,
      keepingBreakpoints: lines.keepsBreakpoints,
      sharedIn: reached?.record,
      breakpoints: screen.breakpoints
    )
    let filled = screen.filled(from: try source.bindings(for: file))
    try await opened.show(subject, on: filled, after: lines, through: reached, otherwise: "asldb run \(file ?? "FILE")")
  }

  /// What is served beside the session: executions that others start, whose tasks are answered as those of the session.
  private func service() throws(CommandFailure) -> StepFunctionsService {
    let bindings = try source.bindings(for: file)
    var settings = ServiceSettings(
      mocks: mocks.file,
      mockCounter: mocks.counting.counter,
      unmocked: .wait,
      quotas: options.quotas,
      storage: storage
    )
    let variables = ServiceVariables(ProcessInfo.processInfo.environment)
    let emulators = try variables.emulators
    settings.emulators = listen.map { emulators.without(own: $0, named: endpoint.hosts) } ?? emulators
    return StepFunctionsService(try settings.configuration(bindings, variables))
  }
}

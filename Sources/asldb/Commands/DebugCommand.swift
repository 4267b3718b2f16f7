import ArgumentParser

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
      options: options,
      callsServices: callsServices
    )
    let opened = try session.open(
      subject,
      of: file,
      keepingBreakpoints: lines.keepsBreakpoints,
      breakpoints: screen.breakpoints
    )
    let filled = screen.filled(from: try source.bindings(for: file))
    try await opened.show(subject, on: filled, after: lines, otherwise: "asldb run \(file ?? "FILE")")
  }
}

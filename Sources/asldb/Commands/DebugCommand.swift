import ArgumentParser

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

  @OptionGroup var session: SessionOptions
  @OptionGroup var screen: ScreenOptions

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
    let opened = try session.open(subject, of: file, breakpoints: screen.breakpoints)
    try await screen.show(
      opened.debugger,
      of: subject.shown,
      keepingBreakpoints: opened.saveBreakpoints,
      watching: subject.changes,
      writing: opened.journal,
      otherwise: "asldb run \(file ?? "FILE")"
    )
    opened.end()
  }
}

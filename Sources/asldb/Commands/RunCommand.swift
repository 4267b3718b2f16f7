public import ArgumentParser
import Integrations
public import Interpreter
import JSONModel
import StatesLanguage

/// Runs a definition without a screen.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a definition to its end and print the output.",
    discussion: """
      Ends with 1 when the execution fails; its error and cause go to standard error. Files to be written are tried before \
      it begins, and none may be a file that is read, or another that is written. When one cannot be written in the end, \
      the output is still printed, and the program ends with 2.
      """
  )

  @Argument(help: "The definition.")
  var file: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var mocks: MockOptions
  @OptionGroup var storage: StorageOptions

  @Option(help: "What tasks without a mock get: an error, an empty result, or nothing, so that they time out.")
  var unmocked = UnmockedTasks.fail

  @Flag(
    name: .customLong("aws"),
    help: "Call services for real, through the AWS CLI, for tasks that the bindings give to aws."
  )
  var callsServices = false

  @OptionGroup var records: RecordOptions

  @Option(
    help: ArgumentHelp(
      "Write the history of each child execution of distributed Maps into a folder, in place of those of the run before.",
      valueName: "dir"
    )
  )
  var children: String?

  @Option(help: "Let time skip to the next timer, pass as it does in reality, or so many times as fast, such as x60.")
  var clock = ClockMode.skip

  @Option(help: ArgumentHelp("Redrive the execution up to so many times when it ends badly.", valueName: "times"))
  var redrive = 0

  @OptionGroup var workflow: WorkflowOptions
  @OptionGroup var options: ExecutionOptions

  mutating func validate() throws {
    if redrive < 0 { throw ValidationError("--redrive takes how many times at most, not \(redrive)") }
  }

  func run() async throws {
    let bindings = try source.bindings(for: file)
    let options = options.filled(from: bindings)
    let definition = try DefinitionFile(reading: file, for: workflow.type, using: source, bindings)
    let others = try LinkedDefinitions(of: bindings, using: source)
    let machine = try definition.machine(linking: others)
    definition.complainOfOversights()
    bindings.complainOfOversights(in: machine)
    let (input, mocks) = (try input.filled(from: bindings), try mocks.filled(from: bindings))
    let storage = try storage.filled(from: bindings)
    let emulators = try ServiceEmulators.ofEnvironment
    let connector = bindings.connector(
      after: try mocks.connector(for: machine.alone),
      hasPerson: false,
      hasObjects: storage.objects != nil,
      emulators: emulators,
      otherwise: unmocked.connector(lacking: mocks.missing)
    )
    let execution = Execution(
      machine,
      input: try input.value(within: options.limits) ?? [:],
      settings: settings(options.settings(for: definition)),
      now: options.startMoment
    )
    let caller = LocalTaskCaller(
      bindings.aws,
      emulators: emulators.commandLine(in: execution.program.settings.region),
      connections: bindings.connections,
      objects: storage.objects
    ) { [callsServices] in callsServices }
    var outside = try storage.outside(answering: connector).calling(caller)
    outside.services = bindings.simulatedServices(for: execution.program.settings, at: execution.now)
    var uses = files(of: definition, input, mocks, bindings)
    for path in others.paths { uses.read(path, as: "the definition of a machine that is started") }
    let histories = try prepareRecords(of: definition, beside: &uses)
    let (end, signal) = await finish(execution, in: outside, telling: histories)
    var unwritten = records.write(end.reached.execution)
    if let failure = histories?.failure { unwritten.append(failure) }
    try conclude(end, signal, unwritten)
  }

  /// The files that are read.
  private func files(
    of definition: DefinitionFile,
    _ input: InputOptions,
    _ mocks: MockOptions,
    _ bindings: Bindings
  ) -> FileUses {
    var uses = FileUses()
    uses.read(SourceFile.path(of: file), as: "the definition")
    uses.read(definition.path, as: "the definition")
    uses.read(input.input, as: "the input")
    uses.read(mocks.file, as: "the file of mocks")
    uses.read(bindings.file?.path, as: "the file of bindings")
    uses.read(source.substitutions, as: "the file of substitutions")
    return uses
  }

  /// Makes sure that what the run leaves can be written, before it begins.
  private func prepareRecords(
    of definition: DefinitionFile,
    beside uses: inout FileUses
  ) throws(CommandFailure) -> ChildHistories? {
    try checkRecords(of: definition)
    try records.check(beside: &uses)
    guard let children else { return nil }
    return try ChildHistories(folder: children, beside: uses)
  }

  /// Tells how the run has ended, and after that what could not be written.
  private func conclude(_ end: RunEnd, _ signal: Int32?, _ unwritten: [CommandFailure]) throws(CommandFailure) {
    do throws(CommandFailure) {
      try report(end, signal)
    } catch {
      if unwritten.isEmpty { throw error }
      if !error.text.isEmpty { Console.complain(error.text) }
    }
    guard !unwritten.isEmpty else { return }
    throw CommandFailure(unwritten.map(\.text).joined(separator: "\n"))
  }

  private func report(_ end: RunEnd, _ signal: Int32?) throws(CommandFailure) {
    if let signal { throw CommandFailure("error: the run was interrupted", code: ExitCode(128 + signal)) }
    if let problem = end.problem { throw CommandFailure("error: \(problem)", code: .executionFailed) }
    try report(end.reached.status)
  }

  /// Refuses what the machine's type does not have.
  private func checkRecords(of definition: DefinitionFile) throws(CommandFailure) {
    try records.check(for: definition.workflow)
    guard redrive > 0, definition.workflow == .express else { return }
    throw CommandFailure("error: --redrive is not for EXPRESS state machines: \(RedriveRefusal.express)")
  }

  /// Child executions that have ended are told of, or forgotten.
  private func settings(_ settings: ExecutionSettings) -> ExecutionSettings {
    var settings = settings
    settings.keptChildren = 0
    settings.tellsOfChildren = children != nil
    return settings
  }

  /// Runs the execution until it ends, or a signal comes.
  private func finish(
    _ execution: Execution,
    in outside: OutsideWorld,
    telling histories: ChildHistories?
  ) async -> (RunEnd, signal: Int32?) {
    let (clock, redrive) = (clock, redrive)
    let task = Task {
      var runner = ExecutionRunner(outside)
      if let histories { runner.childEnded = { child in histories.write(child) } }
      return await runner.drive(execution, clock: clock, redrivingAtMost: redrive)
    }
    let interruptions = Interruptions { task.cancel() }
    let end = await task.value
    return (end, interruptions.signalNumber)
  }

  private func report(_ status: ExecutionStatus) throws(CommandFailure) {
    switch status {
    case .succeeded(let output): try Console.say(output.printable)
    case .failed(let error, let cause), .aborted(let error, let cause):
      throw CommandFailure(failure: error, cause: cause)
    case .timedOut: throw CommandFailure(failure: "States.Timeout", cause: "The execution took too long.")
    case .running: throw CommandFailure("error: the execution has not ended", code: .executionFailed)
    }
  }
}

extension ClockMode: ExpressibleByArgument {
  /// Reads a clock that runs without a person: one that is held never would.
  public init?(argument: String) {
    guard let mode = try? ClockMode(parsing: argument), mode != .held else { return nil }
    self = mode
  }

  /// What the help shows for a clock.
  public var defaultValueDescription: String { text }

  /// The words that the shell completes; a factor is a number of one's own.
  public static var allValueStrings: [String] { [ClockMode.skip, .real].map(\.text) }
}

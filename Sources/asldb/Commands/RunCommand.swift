public import ArgumentParser
import Integrations
public import Interpreter
import JSONModel

/// Runs a definition without a screen.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a definition to its end and print the output.",
    discussion: "Ends with 1 when the execution fails; its error and cause go to standard error."
  )

  @Argument(help: "The definition.")
  var file: String

  @OptionGroup var input: InputOptions
  @OptionGroup var mocks: MockOptions

  @Option(help: "What tasks without a mock get: an error, an empty result, or nothing, so that they time out.")
  var unmocked = UnmockedTasks.fail

  @Option(help: ArgumentHelp("Write the history, as GetExecutionHistory answers it, to a file.", valueName: "file"))
  var history: String?

  @Option(help: "Let time skip to the next timer, or pass as it does in reality.")
  var clock = ClockMode.skip

  @OptionGroup var options: ExecutionOptions

  mutating func validate() throws {
    guard history == FileContents.standardInput else { return }
    throw ValidationError("--history takes the path of a file; standard output has the execution's output")
  }

  func run() async throws {
    let definition = try DefinitionFile(reading: file)
    let machine = try definition.machine
    definition.complainOfDuplicates()
    let mock: (any Connector)? = try mocks.testCase(for: machine).map { MockConnector($0) }
    let execution = Execution(
      machine,
      input: try input.value() ?? [:],
      settings: options.settings(for: definition),
      now: options.startMoment
    )
    let finished = try await finish(execution, with: [mock, unmocked.connector].compactMap(\.self))
    if let history { try FileContents.write(finished.historyText, to: history) }
    try report(finished.status)
  }

  private func finish(
    _ execution: Execution,
    with connectors: [any Connector]
  ) async throws(CommandFailure) -> FinishedExecution {
    do throws(RunnerError) {
      return try await ExecutionRunner(connector: ConnectorChain(connectors)).run(execution, clock: clock)
    } catch {
      throw CommandFailure("error: \(error)", code: .executionFailed)
    }
  }

  private func report(_ status: ExecutionStatus) throws(CommandFailure) {
    switch status {
    case .succeeded(let output): print(output.printable)
    case .failed(let error, let cause), .aborted(let error, let cause):
      throw CommandFailure(failure: error, cause: cause)
    case .timedOut: throw CommandFailure(failure: "States.Timeout", cause: "The execution took too long.")
    case .running: throw CommandFailure("error: the execution has not ended", code: .executionFailed)
    }
  }
}

extension ClockMode: ExpressibleByArgument {}

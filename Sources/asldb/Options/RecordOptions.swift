public import ArgumentParser
public import Interpreter
import StatesLanguage

/// Which files a run leaves of what happened in it.
struct RecordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the history to a file, as the AWS CLI prints what GetExecutionHistory answers.",
      valueName: "file"
    )
  )
  var history: String?

  @Option(
    name: .customLong("log"),
    help: ArgumentHelp("Write the events to a file, one a line, as CloudWatch Logs gets them.", valueName: "file")
  )
  var logFile: String?

  @Option(help: "Which events --log writes: all, those of errors, those of a bad end, or none.")
  var logLevel = LogLevel.all

  @Flag(help: "Leave the payloads out of --log.")
  var logWithoutData = false

  mutating func validate() throws {
    guard [history, logFile].contains(FileContents.standardInput) else { return }
    throw ValidationError("--history and --log take the path of a file; standard output has the execution's output")
  }

  /// Refuses what a type of state machine does not leave.
  func check(for workflow: WorkflowType) throws(CommandFailure) {
    guard workflow == .express, history != nil else { return }
    throw CommandFailure(
      "error: an EXPRESS execution has no history that GetExecutionHistory could answer; "
        + "its events go to CloudWatch Logs: use --log FILE, or --type STANDARD"
    )
  }

  /// Writes the files, whether or not the execution has ended.
  func write(_ execution: Execution) throws(CommandFailure) {
    if let history { try FileContents.write(execution.historyText, to: history) }
    if let logFile { try FileContents.write(execution.logText(logLevel, includesData: !logWithoutData), to: logFile) }
  }
}

extension LogLevel: ExpressibleByArgument {
  /// Reads a level in capitals or not.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

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

  /// Makes sure that the files can be written, so that nobody runs an execution for nothing.
  ///
  /// - Parameter uses: What other files are used for, to which these are added.
  /// - Throws: Why one of them cannot be written, or what it would overwrite.
  func check(beside uses: inout FileUses) throws(CommandFailure) {
    for (path, option) in [(history, "--history"), (logFile, "--log")] {
      guard let path else { continue }
      try uses.write(path, as: option)
      try FileContents.checkWritable(path)
    }
  }

  /// Writes the files, whether or not the execution has ended.
  ///
  /// - Returns: What could not be written.
  func write(_ execution: Execution) -> [CommandFailure] {
    let log = logFile.map { ($0, execution.logText(logLevel, includesData: !logWithoutData)) }
    return [history.map { ($0, execution.historyText) }, log].compactMap { file in
      do throws(CommandFailure) {
        if let (path, text) = file { try FileContents.write(text, to: path) }
        return nil
      } catch {
        return error
      }
    }
  }
}

extension LogLevel: ExpressibleByArgument {
  /// Reads a level in capitals or not.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

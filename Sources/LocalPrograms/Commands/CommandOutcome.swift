package import JSONModel

/// What a command made of a task.
package enum CommandOutcome: Sendable, Equatable {
  /// It answered: with what the function returns, or with the task's result.
  case succeeded(JSON)
  /// The task failed.
  case failed(error: String, cause: String)
  /// Nobody waits for it any more.
  case cancelled
}

/// The names of the errors that commands end tasks with; States.TaskFailed matches them all but the timeout.
enum CommandError {
  /// The command's time was over, as that of a task is.
  static let timeout = "States.Timeout"
  /// What the command wrote is no result.
  static let invalidOutput = "Command.InvalidOutput"
  /// The command could not be started.
  static let notStarted = "Command.NotStarted"

  /// The command ended with a status that is not 0.
  static func exitStatus(_ status: Int32) -> String { "Command.ExitStatus.\(status)" }

  /// The command was ended by a signal.
  static func signal(_ signal: Int32) -> String { "Command.Signal.\(SignalName.text(of: signal))" }
}

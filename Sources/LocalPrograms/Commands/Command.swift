import JSONModel

/// A command of the user, as a binding has it.
package struct Command: Sendable, Equatable {
  /// What is run.
  package var command: ProgramCall.Command
  /// The folder in which it starts.
  package var workingDirectory: String?
  /// Variables that it gets.
  package var environment: [String: String]
  /// After how long it is ended.
  package var timeout: Duration?
  /// How messages name the binding, for example `tasks.Charge` or its resource.
  package var binding: String

  /// Makes a command.
  package init(
    _ command: ProgramCall.Command,
    binding: String,
    workingDirectory: String? = nil,
    environment: [String: String] = [:],
    timeout: Duration? = nil
  ) {
    self.command = command
    self.binding = binding
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.timeout = timeout
  }

  /// The program that a task runs; the variables that tell of the task win over those of the binding.
  package func programCall(for task: CommandTask) -> ProgramCall {
    ProgramCall(
      command,
      input: task.input.utf8() + [UInt8(ascii: "\n")],
      environment: environment.merging(task.environment) { $1 },
      workingDirectory: workingDirectory,
      timeout: timeout
    )
  }
}

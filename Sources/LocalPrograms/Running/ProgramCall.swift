/// A program to run, and what it gets.
package struct ProgramCall: Sendable, Equatable {
  /// What is run.
  package enum Command: Sendable, Equatable {
    /// A program with its arguments, without a shell: a name without a slash is looked for in `PATH`.
    case program(String, arguments: [String])
    /// A line for `/bin/sh`.
    case shell(String)
  }

  /// How much of what a program writes is kept.
  package struct Limits: Sendable, Equatable {
    /// How many bytes of standard output are kept, from its beginning.
    package var output: Int
    /// How many bytes of standard error are kept, up to its end.
    package var errorOutput: Int

    /// Makes limits; unless they say otherwise, a result of 1 MiB and a log of 64 KiB.
    package init(output: Int = 1 << 20, errorOutput: Int = 1 << 16) {
      self.output = output
      self.errorOutput = errorOutput
    }
  }

  /// What is run.
  package var command: Command
  /// What it reads from standard input.
  package var input: [UInt8]
  /// The variables that it gets beside those of this program; these win.
  package var environment: [String: String]
  /// The folder in which it starts, and from which a relative path of the program counts; the current one when there is
  /// none.
  package var workingDirectory: String?
  /// After how long it is ended.
  package var timeout: Duration?
  /// How long it has between the request to end and the kill.
  package var gracePeriod: Duration
  /// How much of what it writes is kept.
  package var limits: Limits

  /// Makes a call.
  package init(
    _ command: Command,
    input: [UInt8] = [],
    environment: [String: String] = [:],
    workingDirectory: String? = nil,
    timeout: Duration? = nil,
    gracePeriod: Duration = .seconds(2),
    limits: Limits = Limits()
  ) {
    self.command = command
    self.input = input
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.timeout = timeout
    self.gracePeriod = gracePeriod
    self.limits = limits
  }
}

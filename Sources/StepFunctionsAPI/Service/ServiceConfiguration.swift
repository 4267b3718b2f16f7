package import Integrations
package import Interpreter

/// How a ``StepFunctionsService`` names, runs and times what it has.
package struct ServiceConfiguration: Sendable {
  /// Makes what is around an execution: who answers its tasks.
  ///
  /// It is asked once for each execution, with the machine that runs (none for the test of a single state), the
  /// execution's settings and its start.
  package typealias Outside =
    @Sendable (RunnableMachine?, ExecutionSettings, Instant) throws(APIFailure) -> OutsideWorld

  /// The partition of all ARNs.
  package var partition = "aws"
  /// The region of all ARNs when nothing else is said.
  package static let defaultRegion = "us-east-1"
  /// The region of all ARNs.
  package var region = Self.defaultRegion
  /// The account's number.
  package var account = "123456789012"
  /// How the clocks of executions run.
  package var clock = ClockMode.real
  /// Which limits executions have.
  package var limits = ExecutionLimits.aws
  /// Whether executions stand before their first state until somebody attaches to them.
  package var stopsOnEntry = false
  /// How long a debugger counts as attached without being heard of.
  package var attachedLease = Duration.seconds(10)
  /// The version of the program, for the journals of executions.
  package var program = "asldb"
  /// Who is around an execution.
  package var outside: Outside
  /// The time outside.
  package var wallClock: @Sendable () -> Instant
  /// A number that nobody can guess: seeds of executions, and with them their tokens.
  package var random: @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }

  /// Makes a configuration.
  package init(outside: @escaping Outside, wallClock: @escaping @Sendable () -> Instant) {
    self.outside = outside
    self.wallClock = wallClock
  }
}

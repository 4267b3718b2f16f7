import ArgumentParser
import Integrations
import Interpreter
import StatesLanguage

/// What an execution does not take from its definition and input: with both options, each run of it is the same.
struct ExecutionOptions: ParsableArguments {
  @Option(
    help:
      "Seeds random numbers, UUIDs, jitter and task tokens: 0 by default, and with --listen a number that nobody can guess."
  )
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "When the execution starts on its own clock, for example 2026-01-31T08:00:00Z; by default now. The same seed and start give the same run.",
      valueName: "timestamp"
    )
  )
  var start: String?

  @Option(
    name: .customLong("limits"),
    help: ArgumentHelp(
      "The limits of AWS (sizes, number of events, duration), which is the default, or off: hardly any, for exploring.",
      valueName: "aws|off"
    )
  )
  var quotas: Quotas?

  mutating func validate() throws {
    guard let start, Timestamp(parsing: start) == nil else { return }
    throw ValidationError("--start takes a time such as 2026-01-31T08:00:00Z, not '\(start)'")
  }

  /// When the execution starts.
  var startMoment: Instant { start.flatMap(Timestamp.init(parsing:)).map(Instant.init) ?? .onTheWall }

  /// The same options with a seed that nobody can guess, unless one is given.
  var unguessable: ExecutionOptions {
    var options = self
    options.seed = seed ?? UInt64.random(in: .min ... .max)
    return options
  }

  /// Which limits the execution has.
  var limits: ExecutionLimits { (quotas ?? .aws).limits }

  /// The same options, with the limits of the bindings where none are given.
  func filled(from bindings: Bindings) -> ExecutionOptions {
    var filled = self
    filled.quotas = quotas ?? bindings.limits.map(Quotas.init)
    return filled
  }

  /// The settings of an execution of a definition.
  func settings(for definition: DefinitionFile) -> ExecutionSettings {
    var settings = ExecutionSettings()
    settings.machineName = definition.machineName
    settings.workflow = definition.workflow
    settings.limits = limits
    settings.seed = seed ?? 0
    return settings
  }
}

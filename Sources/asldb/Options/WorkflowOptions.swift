public import ArgumentParser
public import StatesLanguage

/// Which type of state machine a definition is for.
struct WorkflowOptions: ParsableArguments {
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      """
      The type of state machine, STANDARD by default. An EXPRESS one runs for up to five minutes and cannot wait for jobs, \
      tokens or activities.
      """,
      valueName: "STANDARD|EXPRESS"
    )
  )
  var type: WorkflowType?

  /// The type; without an option it is standard.
  var workflow: WorkflowType { type ?? .standard }
}

extension WorkflowType: ExpressibleByArgument {
  /// Reads a type, whatever its case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

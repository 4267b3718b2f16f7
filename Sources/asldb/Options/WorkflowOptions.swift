public import ArgumentParser
public import StatesLanguage

/// Which type of state machine a definition is for.
struct WorkflowOptions: ParsableArguments {
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("The type of state machine, STANDARD or EXPRESS; STANDARD by default.", valueName: "type")
  )
  var type: WorkflowType?

  /// The type; without an option it is standard.
  var workflow: WorkflowType { type ?? .standard }
}

extension WorkflowType: ExpressibleByArgument {
  /// Reads a type, whatever its case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

import ArgumentParser
import Integrations

/// How calls of mocked states are counted.
struct MockCounterOptions: ParsableArguments {
  @Option(
    name: .customLong("mock-counter"),
    help: ArgumentHelp(
      """
      What the numbers of mocked responses count: all calls of the state in the execution, as Step Functions Local does, which \
      is the default, or the calls of each visit, so of each item of a Map anew, as earlier versions of LocalStack did.
      """,
      valueName: "state|visit"
    )
  )
  var counter: MockCounter?
}

extension MockCounter: ExpressibleByArgument {}

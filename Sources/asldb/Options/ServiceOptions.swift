import ArgumentParser
import Interpreter

/// How the endpoint names and runs executions.
struct ServiceOptions: ParsableArguments {
  @Option(help: "The region of all ARNs; by default AWS_DEFAULT_REGION, or us-east-1.")
  var region: String?

  @Option(help: "The account of all ARNs; by default AWS_ACCOUNT_ID, or 123456789012.")
  var account: String?

  @Option(
    help: ArgumentHelp(
      "A file of mocks in the format of MockConfigFile; <machine ARN>#Case chooses a case. By default SFN_MOCK_CONFIG.",
      valueName: "file"
    )
  )
  var mocks: String?

  @OptionGroup var counting: MockCounterOptions

  @Option(
    help: "What tasks get that nothing answers: an error, an empty result, or nothing, so that a person answers them."
  )
  var unmocked = UnmockedTasks.fail

  @Flag(
    name: .customLong("aws"),
    help: "Call services for real, through the AWS CLI, for tasks that the bindings give to aws."
  )
  var callsServices = false

  @Option(
    help: "Let time pass as in reality, which is the default, skip to the next timer, or run so many times as fast."
  )
  var clock: ClockMode?

  @Option(
    name: .customLong("limits"),
    help: ArgumentHelp("The limits of AWS, which is the default, or off.", valueName: "aws|off")
  )
  var quotas: Quotas?

  @Flag(
    name: .customLong("stop-on-entry"),
    help: "Let executions stand before their first state until asldb attach lets them run."
  )
  var stopsOnEntry = false

  @OptionGroup var storage: StorageOptions

  mutating func validate() throws {
    if let account, !ServiceVariables.isAccount(account) {
      throw ValidationError("--account takes twelve digits, not '\(account)'")
    }
  }

  /// What is asked for.
  var settings: ServiceSettings {
    ServiceSettings(
      region: region,
      account: account,
      mocks: mocks,
      mockCounter: counting.counter,
      unmocked: unmocked,
      callsServices: callsServices,
      clock: clock,
      quotas: quotas,
      stopsOnEntry: stopsOnEntry,
      storage: storage
    )
  }
}

import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import StepFunctionsAPI

/// How a service names and runs executions; what is nothing is said by the environment or the bindings, or is the
/// default.
struct ServiceSettings {
  /// The region of all ARNs.
  var region: String?
  /// The account of all ARNs.
  var account: String?
  /// The file of mocks.
  var mocks: String?
  /// How the calls of mocked states are counted.
  var mockCounter: MockCounter?
  /// Emulators of services.
  var emulators = ServiceEmulators()
  /// What tasks get that nothing answers.
  var unmocked: UnmockedTasks
  /// Whether services are called for real.
  var callsServices = false
  /// How clocks run.
  var clock: ClockMode?
  /// The limits.
  var quotas: Quotas?
  /// Whether executions stand before their first state.
  var stopsOnEntry = false
  /// Where the objects of S3 are.
  var storage: StorageOptions

  /// The configuration of a service.
  ///
  /// - Parameters:
  ///   - bindings: Those of machines that have none of their own.
  ///   - own: The bindings of machines, by their names.
  ///   - variables: The environment.
  /// - Returns: The configuration.
  /// - Throws: What is wrong with a file or a variable of the environment.
  func configuration(
    _ bindings: Bindings,
    ofMachines own: [String: Bindings] = [:],
    _ variables: ServiceVariables
  ) throws(CommandFailure) -> ServiceConfiguration {
    let region = region ?? variables.region ?? ServiceConfiguration.defaultRegion
    let world = try world(bindings, variables, in: region)
    var worlds: [String: ServedWorld] = [:]
    for (name, bindings) in own { worlds[name] = try self.world(bindings, variables, in: region) }
    var configuration = ServiceConfiguration { [worlds] runs, settings, start throws(APIFailure) in
      try (runs.flatMap { worlds[$0.name] } ?? world).outside(of: runs, settings, at: start)
    } wallClock: {
      WallClock.now()
    }
    configuration.region = region
    let (accountOfEnvironment, clockOfEnvironment) = (try variables.account, try variables.clock)
    configuration.account = account ?? accountOfEnvironment ?? configuration.account
    configuration.clock = clock ?? clockOfEnvironment ?? .real
    configuration.limits = (quotas ?? bindings.limits.map(Quotas.init) ?? .aws).limits
    configuration.stopsOnEntry = stopsOnEntry
    configuration.program = Asldb.version
    return configuration
  }

  private func world(
    _ bindings: Bindings,
    _ variables: ServiceVariables,
    in region: String
  ) throws(CommandFailure) -> ServedWorld {
    let storage = try storage.filled(from: bindings)
    let mocks = mocks ?? variables.mocks ?? bindings.mocks.map { MockSelection(parsing: $0).file }
    if let mocks { _ = try MockFile(path: mocks, bytes: try FileContents.read(mocks)).configuration() }
    let caller = LocalTaskCaller(
      bindings.aws,
      emulators: emulators.commandLine(in: region),
      connections: bindings.connections,
      objects: storage.objects
    ) { [callsServices] in callsServices }
    return ServedWorld(
      bindings: bindings,
      mocks: mocks,
      mockCounter: mockCounter ?? bindings.mockCounter ?? .state,
      emulators: emulators,
      base: try storage.outside(answering: AskConnector()),
      unmocked: unmocked,
      caller: caller,
      hasObjects: storage.objects != nil,
      callsServices: callsServices
    )
  }
}

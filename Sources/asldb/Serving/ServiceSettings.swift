import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import StepFunctionsAPI

/// How a service names and runs executions; what is nothing is said by the environment or the bindings, or is the default.
struct ServiceSettings {
  /// The region of all ARNs.
  var region: String?
  /// The account of all ARNs.
  var account: String?
  /// The file of mocks.
  var mocks: String?
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
  /// - Throws: What is wrong with a file or a variable of the environment.
  func configuration(
    _ bindings: Bindings,
    _ variables: ServiceVariables
  ) throws(CommandFailure) -> ServiceConfiguration {
    let world = try world(bindings, variables)
    var configuration = ServiceConfiguration { runs, settings, start throws(APIFailure) in
      try world.outside(of: runs, settings, at: start)
    } wallClock: {
      WallClock.now()
    }
    configuration.region = region ?? variables.region ?? configuration.region
    configuration.account = account ?? variables.account ?? configuration.account
    let clockOfEnvironment = try variables.clock
    configuration.clock = clock ?? clockOfEnvironment ?? .real
    configuration.limits = (quotas ?? bindings.limits.map(Quotas.init) ?? .aws).limits
    configuration.stopsOnEntry = stopsOnEntry
    configuration.program = Asldb.version
    return configuration
  }

  private func world(_ bindings: Bindings, _ variables: ServiceVariables) throws(CommandFailure) -> ServedWorld {
    let storage = try storage.filled(from: bindings)
    let caller = LocalTaskCaller(bindings.aws, connections: bindings.connections, objects: storage.objects) {
      [callsServices] in callsServices
    }
    return ServedWorld(
      bindings: bindings,
      mocks: mocks ?? variables.mocks,
      base: try storage.outside(answering: AskConnector()),
      unmocked: unmocked,
      caller: caller,
      hasObjects: storage.objects != nil,
      callsServices: callsServices
    )
  }
}

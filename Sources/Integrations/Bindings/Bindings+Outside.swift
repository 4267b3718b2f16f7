package import Interpreter
package import SimulatedServices

extension Bindings {
  /// What the simulated services begin with; nothing when no task is given to them.
  package var simulatedSetup: ServicesSetup? {
    services ?? (tasks.connectors.contains(.simulated) ? ServicesSetup() : nil)
  }

  /// The simulated services as they begin; nothing when no task is given to them.
  package func simulatedServices(for settings: ExecutionSettings, at start: Instant) -> SimulatedServices? {
    simulatedSetup.map { setup in
      SimulatedServices(
        setup,
        seed: settings.seed,
        region: settings.region,
        account: settings.account,
        at: start
      )
    }
  }

  /// Who answers tasks: a test case of mocks first, then the rules of the bindings, then emulators of services, then
  /// executions of machines that are known here, then what the bindings say of all others, then somebody else.
  ///
  /// - Parameters:
  ///   - mock: Who answers from the test case.
  ///   - hasPerson: Whether there is somebody who can be asked.
  ///   - hasObjects: Whether there is a store that stands for S3.
  ///   - callsServices: Whether that person has said already that services are to be called for real.
  ///   - emulators: The emulators of services that there are.
  ///   - nesting: Who answers tasks that call Step Functions itself.
  ///   - last: Who answers all others.
  /// - Returns: All of them, in this order.
  package func connector(
    after mock: MockConnector?,
    hasPerson: Bool,
    hasObjects: Bool = false,
    callsServices: Bool = false,
    emulators: ServiceEmulators = ServiceEmulators(),
    nesting: any Connector = NestedConnector(),
    otherwise last: any Connector
  ) -> any Connector {
    let mock: (any Connector)? = mock
    let (rules, others) = (tasks.withoutFallback, tasks.onlyFallback)
    func connector(_ tasks: TaskBindings) -> (any Connector)? {
      guard !tasks.isEmpty else { return nil }
      return BindingsConnector(
        tasks,
        of: file?.path ?? "",
        hasPerson: hasPerson,
        hasObjects: hasObjects,
        callsServices: callsServices
      )
    }
    let emulated = EmulatorConnector(emulators)
    return ConnectorChain([mock, connector(rules), emulated, nesting, connector(others), last].compactMap(\.self))
  }
}

import Integrations

extension Bindings {
  /// Who answers tasks: a test case of mocks first, then the rules of the bindings, then somebody else.
  ///
  /// - Parameters:
  ///   - testCase: The test case.
  ///   - hasPerson: Whether there is somebody who can be asked.
  ///   - last: Who answers all others.
  /// - Returns: All of them, in this order.
  func connector(after testCase: MockCase?, hasPerson: Bool, otherwise last: any Connector) -> any Connector {
    let mock: (any Connector)? = testCase.map { MockConnector($0) }
    let rules: (any Connector)? =
      tasks.isEmpty ? nil : BindingsConnector(tasks, of: file?.path ?? "", hasPerson: hasPerson)
    return ConnectorChain([mock, rules, last].compactMap(\.self))
  }
}

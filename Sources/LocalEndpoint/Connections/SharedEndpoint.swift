import StepFunctionsAPI

/// What all connections of an endpoint share, on its event loop.
final class SharedEndpoint {
  /// Who answers calls.
  let responder: any APIResponder
  /// What is put up with.
  let limits: EndpointLimits
  /// What becomes of a request; known as soon as the endpoint's address is.
  let screening: RequestScreening
  /// The connections that there are.
  let connections: ConnectionRegistry

  /// Makes what the connections of a new endpoint share.
  init(responder: any APIResponder, limits: EndpointLimits, policy: HostPolicy) {
    self.responder = responder
    self.limits = limits
    screening = RequestScreening(policy: policy, limits: limits)
    connections = ConnectionRegistry(limit: OpenFiles.makeRoom(forConnections: limits.connections))
  }
}

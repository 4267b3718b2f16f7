/// What a task that calls a service does, to begin with.
package enum TaskCall: Sendable, Hashable {
  /// It calls an action of a service's API.
  case api(APICall)
  /// It sends a request of HTTP that is no service's API.
  case http(HTTPCall)
}

/// What came of a ``TaskCall``.
package enum CallAnswer: Sendable, Equatable {
  /// What a service's API answered.
  case api(APIAnswer)
  /// What came back of a request of HTTP.
  case http(HTTPAnswer)
}

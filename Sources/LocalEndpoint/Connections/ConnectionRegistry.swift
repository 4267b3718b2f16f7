import NIOCore

/// The connections of an endpoint; lives on its event loop.
final class ConnectionRegistry {
  private let limit: Int
  private var connections: [ObjectIdentifier: EndpointConnection] = [:]
  /// Whether the endpoint ends.
  private(set) var isDraining = false
  private var whenEmpty: EventLoopPromise<Void>?

  /// Makes the registry of an endpoint without connections.
  init(limit: Int) { self.limit = limit }

  /// Takes a new connection in; when there are too many, that which has waited the longest for a request is closed for
  /// it.
  ///
  /// Complexity: O(1) below the limit, O(*n*) at it.
  ///
  /// - Returns: Whether there was room.
  func admit(_ connection: EndpointConnection) -> Bool {
    if isDraining { return false }
    if connections.count >= limit {
      let waiting = connections.values.compactMap { connection in connection.precedence.map { (connection, $0) } }
      guard let (longest, _) = waiting.min(by: { $0.1 < $1.1 }) else { return false }
      longest.close()
    }
    connections[ObjectIdentifier(connection)] = connection
    return true
  }

  /// Forgets a connection that is closed.
  func remove(_ connection: EndpointConnection) {
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    if connections.isEmpty { whenEmpty?.succeed() }
  }

  /// Ends connections without a request, and lets the others end with their answers.
  func drain() {
    isDraining = true
    for connection in Array(connections.values) { connection.drain() }
  }

  /// Cancels the calls that are being answered.
  func cancelCalls() {
    for connection in Array(connections.values) { connection.cancelCall() }
  }

  /// Closes all connections at once.
  func closeAll() {
    for connection in Array(connections.values) { connection.close() }
  }

  /// Completes when there is no connection any more.
  func emptied(on loop: any EventLoop) -> EventLoopFuture<Void> {
    let promise = whenEmpty ?? loop.makePromise()
    whenEmpty = promise
    if connections.isEmpty { promise.succeed() }
    return promise.futureResult
  }
}

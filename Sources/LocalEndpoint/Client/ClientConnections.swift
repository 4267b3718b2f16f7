import NIOCore
import NIOHTTP1
import NIOPosix

/// The connections of a client that wait for a call; lives on the event loop.
///
/// A call takes one of them, or a new one: so calls that wait do not hold others up. A call is sent once: one whose
/// connection breaks may have been done or not, as only the caller can find out.
final class ClientConnections {
  /// How long a connection waits for the next call: less than endpoints keep one that has none.
  private static let patience = TimeAmount.seconds(30)

  /// Where the endpoint listens.
  let address: EndpointAddress
  private var waiting: [ClientConnection] = []

  /// Makes the connections of a client that has not called yet.
  init(to address: EndpointAddress) { self.address = address }

  deinit {
    for connection in waiting { connection.channel.close(promise: nil) }
  }

  /// Sends a call.
  ///
  /// - Parameters:
  ///   - request: The call.
  ///   - exchanged: Gets the answer; who fails it ends the call.
  ///   - timeout: How long the answer may take; nothing for as long as it takes.
  func send(_ request: ClientRequest, _ exchanged: EventLoopPromise<ClientReply>, timeout: Duration?) {
    let (loop, address) = (exchanged.futureResult.eventLoop, address)
    if let timeout {
      let deadline = loop.scheduleTask(in: TimeAmount(timeout)) {
        exchanged.fail(EndpointClientError.timedOut(address))
      }
      exchanged.futureResult.assumeIsolated().whenComplete { _ in deadline.cancel() }
    }
    if let connection = waiting.popLast() { return connection.send(request, exchanged) }
    connect(on: loop).assumeIsolated().whenComplete { result in
      switch result {
      case .success(let channel):
        do {
          try channel.pipeline.syncOperations.handler(type: ClientConnection.self).send(request, exchanged)
        } catch {
          exchanged.fail(error)
        }
      case .failure(let error): exchanged.fail(error)
      }
    }
  }

  /// Lets a connection wait for the next call.
  func keep(_ connection: ClientConnection) { waiting.append(connection) }

  /// Forgets a connection that is closed.
  func forget(_ connection: ClientConnection) { waiting.removeAll { $0 === connection } }

  private func connect(on loop: any EventLoop) -> EventLoopFuture<any Channel> {
    let own = NIOLoopBound(self, eventLoop: loop)
    let bootstrap = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHTTPClientHandlers()
        try pipeline.addHandler(IdleStateHandler(allTimeout: Self.patience))
        try pipeline.addHandler(ClientConnection(channel, of: own.value))
      }
    }
    // An address need not be looked up.
    guard let known = try? SocketAddress(ipAddress: address.host, port: address.port) else {
      return bootstrap.connect(host: address.host, port: address.port)
    }
    return bootstrap.connect(to: known)
  }
}

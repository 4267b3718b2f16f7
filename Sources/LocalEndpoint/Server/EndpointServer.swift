import NIOCore
import NIOHTTP1
import NIOPosix
package import StepFunctionsAPI

/// An endpoint that listens: HTTP/1.1 before something that answers calls of the API.
///
/// It takes what the AWS CLI and the SDKs send, and refuses what pages of the web can make a browser send.
package struct EndpointServer: Sendable {
  /// Where it listens; the port is that which the system gave when any was asked for.
  package let address: EndpointAddress

  private let listener: any Channel
  private let shared: NIOLoopBound<SharedEndpoint>

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - address: Where; port 0 is any that is free. An address that others reach is taken as it is given: see
  ///     ``EndpointAddress/isLoopback``.
  ///   - responder: Who answers calls.
  ///   - limits: What is put up with.
  ///   - hosts: Further hosts that requests may name, such as that of a container's network.
  /// - Returns: The endpoint, listening.
  /// - Throws: ``EndpointError`` when it cannot listen there, or a host is none.
  package static func start(
    on address: EndpointAddress,
    responder: any APIResponder,
    limits: EndpointLimits = EndpointLimits(),
    allowing hosts: [String] = []
  ) async throws(EndpointError) -> EndpointServer {
    var named: [HostName] = []
    for host in hosts {
      guard let name = Authority(host)?.host else { throw .unreadableAddress(host) }
      named.append(name)
    }
    let policy = HostPolicy(listening: address, named: named)
    let loop = EndpointLoop.shared
    do {
      let shared = try await loop.submit {
        NIOLoopBound(SharedEndpoint(responder: responder, limits: limits, policy: policy), eventLoop: loop)
      }.get()
      let listener = try await bootstrap(on: loop, shared).bind(host: address.host, port: address.port).get()
      let bound = EndpointAddress(name: address.name, port: listener.localAddress?.port ?? address.port)
      return EndpointServer(address: bound, listener: listener, shared: shared)
    } catch {
      throw EndpointError(error, listeningAt: address)
    }
  }

  /// Ends: takes no more connections, lets calls that are being answered go on for a while, then cancels and at last
  /// cuts them.
  package func stop() async {
    try? await listener.close().get()
    let loop = listener.eventLoop
    let shared = shared
    let emptied = loop.flatSubmit {
      let connections = shared.value.connections
      let cancelTime = TimeAmount(shared.value.limits.drainTimeout)
      let cutTime = cancelTime + TimeAmount(shared.value.limits.cancelTimeout)
      let emptied = connections.emptied(on: loop)
      connections.drain()
      let cancelling = loop.assumeIsolated().scheduleTask(in: cancelTime) { connections.cancelCalls() }
      let cutting = loop.assumeIsolated().scheduleTask(in: cutTime) { connections.closeAll() }
      emptied.assumeIsolated().whenComplete { _ in
        cancelling.cancel()
        cutting.cancel()
      }
      return emptied
    }
    try? await emptied.get()
  }

  private static func bootstrap(on loop: any EventLoop, _ shared: NIOLoopBound<SharedEndpoint>) -> ServerBootstrap {
    ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let connection = EndpointConnection(endpoint: shared.value)
          try channel.pipeline.syncOperations.addHandlers(handlers(before: connection))
        }
      }
  }

  private static func handlers(before connection: EndpointConnection) -> [any ChannelHandler] {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = connection.endpoint.limits.headBytes
    limits.maxHeaderListSize = connection.endpoint.limits.headBytes
    limits.maxHeaderFieldCount = connection.endpoint.limits.headFields
    let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
    return [ByteWatch(for: connection), HTTPResponseEncoder(), ByteToMessageHandler(decoder), connection]
  }
}

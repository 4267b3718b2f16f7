import NIOCore
import NIOHTTP1

/// A connection of a client: sends one call after the other, and collects its answer; lives on the event loop.
final class ClientConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  /// The connection as the system has it.
  let channel: any Channel
  private weak var connections: ClientConnections?
  private var context: ChannelHandlerContext?
  private var exchanged: EventLoopPromise<ClientReply>?
  private var reply = ClientReply(status: 0, body: [])
  private var isKeptAlive = false

  /// Makes the handler of a connection that carries no call yet.
  init(_ channel: any Channel, of connections: ClientConnections) {
    (self.channel, self.connections) = (channel, connections)
  }

  /// Sends a call; when the caller has gone before its answer, the connection ends, so that the endpoint sees it.
  func send(_ request: ClientRequest, _ exchanged: EventLoopPromise<ClientReply>) {
    guard let context else { return exchanged.fail(ChannelError.ioOnClosedChannel) }
    (self.exchanged, reply) = (exchanged, ClientReply(status: 0, body: []))
    exchanged.futureResult.assumeIsolated().whenFailure { [weak self] _ in self?.channel.close(promise: nil) }
    context.write(wrapOutboundOut(.head(request.head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: request.body)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (reply.status, isKeptAlive) = (Int(head.status.code), head.isKeepAlive)
    case .body(let bytes): reply.body.append(contentsOf: bytes.readableBytesView)
    case .end: finish()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    connections?.forget(self)
    guard let exchanged, let address = connections?.address else { return }
    exchanged.fail(EndpointClientError.broken(address, reason: "it was closed before the answer"))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    exchanged?.fail(error)
    context.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    if exchanged == nil { context.close(promise: nil) }
  }

  private func finish() {
    guard let exchanged else { return channel.close(promise: nil) }
    self.exchanged = nil
    if isKeptAlive, let connections { connections.keep(self) } else { channel.close(promise: nil) }
    exchanged.succeed(reply)
  }
}

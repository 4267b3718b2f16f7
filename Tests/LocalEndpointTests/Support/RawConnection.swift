import LocalEndpoint
import NIOCore
import NIOPosix

/// A connection to an endpoint that sends exactly the bytes it is given.
struct RawConnection: Sendable {
  private let channel: any Channel
  private let inbox: NIOLoopBound<Inbox>

  /// Connects; what the endpoint sends can be left unread.
  static func open(to server: EndpointServer, reads: Bool = true) async throws -> RawConnection {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let inbox = try await loop.submit { NIOLoopBound(Inbox(), eventLoop: loop) }.get()
    let channel = try await ClientBootstrap(group: loop)
      .channelOption(.autoRead, value: reads)
      .channelOption(.socketOption(.so_rcvbuf), value: reads ? 1 << 20 : 1 << 12)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(inbox.value) }
      }
      .connect(host: server.address.host, port: server.address.port).get()
    return RawConnection(channel: channel, inbox: inbox)
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) async throws { try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get() }

  /// Sends text.
  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  /// Ends the sending side, and reads on.
  func finishSending() async throws { try await channel.close(mode: .output).get() }

  /// Ends both sides.
  func close() async { try? await channel.close().get() }

  /// What came when a number of answers has come, or the connection was ended.
  func replies(_ count: Int, toHead: Bool = false) async throws -> [HTTPReply] {
    HTTPReply.all(in: try await text { HTTPReply.all(in: $0, toHead: toHead).count >= count }, toHead: toHead)
  }

  /// What came when one answer has come.
  func reply(toHead: Bool = false) async throws -> HTTPReply? { try await replies(1, toHead: toHead).first }

  /// What came when the endpoint ended its side.
  func repliesUntilClosed(toHead: Bool = false) async throws -> [HTTPReply] {
    HTTPReply.all(in: try await text { _ in false }, toHead: toHead)
  }

  private func text(when isEnough: @escaping @Sendable (String) -> Bool) async throws -> String {
    let inbox = inbox
    return try await channel.eventLoop.flatSubmit { inbox.value.text(when: isEnough) }.get()
  }
}

/// Collects what comes, on the connection's event loop.
private final class Inbox: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private var text = ""
  private var isClosed = false
  private var loop: (any EventLoop)?
  private var awaited: [(isEnough: (String) -> Bool, promise: EventLoopPromise<String>)] = []

  /// The text so far, as soon as it is enough or no more comes.
  func text(when isEnough: @escaping (String) -> Bool) -> EventLoopFuture<String> {
    guard let loop else { preconditionFailure("asked before the connection was made") }
    let promise = loop.makePromise(of: String.self)
    awaited.append((isEnough, promise))
    look()
    return promise.futureResult
  }

  func handlerAdded(context: ChannelHandlerContext) { loop = context.eventLoop }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    text += String(buffer: unwrapInboundIn(data))
    look()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { end() }
  }

  func channelInactive(context: ChannelHandlerContext) { end() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func end() {
    isClosed = true
    look()
  }

  private func look() {
    for wait in awaited where isClosed || wait.isEnough(text) { wait.promise.succeed(text) }
    awaited.removeAll { isClosed || $0.isEnough(text) }
  }
}

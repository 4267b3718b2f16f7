import JSONModel
import LocalEndpoint
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization
import Testing

@Suite("The connections of a client of our own", .timeLimit(.minutes(1)))
struct ClientConnectionTests {
  @Test("carry one call after the other, and another one beside a call that waits", arguments: [true, false])
  func reuse(_ isKeptAlive: Bool) async throws {
    let counter = Counter()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        counter.add()
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(Echo(isKeptAlive: isKeptAlive))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let address = try EndpointAddress(parsing: String(try #require(listener.localAddress?.port)))
    let client = EndpointClient(address)
    for _ in 0..<3 { #expect(try await client.call(target: "A.B", body: [1]) == [1]) }
    #expect(counter.count == (isKeptAlive ? 1 : 3))
    async let first = client.call(target: "A.B", body: [2])
    async let second = client.call(target: "A.B", body: [3])
    #expect(try await [first, second] == [[2], [3]])
    #expect(counter.count <= (isKeptAlive ? 2 : 5))
    try await listener.close().get()
  }
}

/// Counts.
private final class Counter: Sendable {
  private let state = Mutex(0)

  var count: Int { state.withLock(\.self) }

  func add() { state.withLock { $0 += 1 } }
}

/// Answers each request with its body.
private final class Echo: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let isKeptAlive: Bool
  private var body = ByteBuffer()

  init(isKeptAlive: Bool) { self.isKeptAlive = isKeptAlive }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: body.clear()
    case .body(let bytes): body.writeImmutableBuffer(bytes)
    case .end:
      var headers: HTTPHeaders = ["Content-Length": String(body.readableBytes)]
      if !isKeptAlive { headers.add(name: "Connection", value: "close") }
      let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      if !isKeptAlive { context.close(promise: nil) }
    }
  }
}

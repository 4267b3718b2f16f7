import NIOCore
import NIOHTTP1

/// A call as it is sent.
struct ClientRequest: Sendable {
  /// The operation with its prefix.
  let target: String
  /// The arguments as JSON text.
  let body: [UInt8]
  /// Where the endpoint listens.
  let address: EndpointAddress

  /// The head of the request.
  var head: HTTPRequestHead {
    let headers: HTTPHeaders = [
      "Host": address.description,
      "Content-Type": "application/x-amz-json-1.0",
      "Content-Length": String(body.count),
      "X-Amz-Target": target,
      "Connection": "close",
    ]
    return HTTPRequestHead(version: .http1_1, method: .POST, uri: "/", headers: headers)
  }
}

/// An answer as it came.
struct ClientReply: Sendable, Equatable {
  /// The status of HTTP.
  var status: Int
  /// The body.
  var body: [UInt8]
}

/// Sends a call and collects its answer.
final class ClientExchange: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let request: ClientRequest
  private let exchanged: EventLoopPromise<ClientReply>
  private var reply = ClientReply(status: 0, body: [])

  /// Makes the handler of one call.
  init(_ request: ClientRequest, _ exchanged: EventLoopPromise<ClientReply>) {
    self.request = request
    self.exchanged = exchanged
  }

  func channelActive(context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(request.head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: request.body)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): reply.status = Int(head.status.code)
    case .body(let bytes): reply.body.append(contentsOf: bytes.readableBytesView)
    case .end: exchanged.succeed(reply)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    exchanged.fail(EndpointClientError.broken(request.address, reason: "it was closed before the answer"))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { exchanged.fail(error) }
}

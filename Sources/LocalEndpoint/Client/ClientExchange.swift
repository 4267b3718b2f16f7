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
  /// Headers beside those that each call has.
  var extraHeaders: [(name: String, value: String)] = []

  /// The head of the request.
  var head: HTTPRequestHead {
    var headers: HTTPHeaders = [
      "Host": address.description,
      "Content-Type": "application/x-amz-json-1.0",
      "Content-Length": String(body.count),
      "X-Amz-Target": target,
      "Connection": "close",
    ]
    for header in extraHeaders { headers.add(name: header.name, value: header.value) }
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

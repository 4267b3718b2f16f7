import NIOCore
import NIOHTTP1
import StepFunctionsAPI

/// One connection of an endpoint: reads a request, has it answered, and only then reads the next.
///
/// All of it happens on the connection's event loop, except that the responder answers in a `Task`. Nothing is read
/// while an answer is made or sent; what came with the request is kept for later, within a limit.
final class EndpointConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// What all connections of the endpoint share.
  let endpoint: SharedEndpoint
  /// The connection as its handlers see it, while it is in use.
  var context: ChannelHandlerContext?
  /// What the connection is about.
  var phase = Phase.idle(since: .now())
  /// What came after the request that is being answered.
  var later = CircularBuffer<Arrival>()
  /// How many bytes came after the request that is being answered.
  var laterBytes = 0
  /// Whether the connection ends with the answer that is made or sent now.
  var closesAfterAnswer = false
  /// Whether the client has said that it sends no more.
  var inputEnded = false
  /// The address of this machine at which the connection arrived.
  private(set) lazy var localAddress = context?.localAddress?.ipAddress.flatMap(HostName.init(ofAddress:))
  /// What happens when the phase takes too long.
  var deadline: Scheduled<Void>?

  /// Makes the handler of a new connection.
  init(endpoint: SharedEndpoint) { self.endpoint = endpoint }

  /// What a connection is about.
  enum Phase {
    /// It waits for the first byte of a request.
    case idle(since: NIODeadline)
    /// Some of a request's head has come.
    case head(since: NIODeadline)
    /// The head has come, and maybe some of the body.
    case body(IncomingRequest, since: NIODeadline)
    /// The responder is asked.
    case answering(IncomingRequest, Task<Void, Never>)
    /// The answer is sent.
    case sending
    /// The answer of a refused request was sent, and what still comes is thrown away so that the client can read it.
    case lingering(bytes: Int, since: NIODeadline)
    /// It is over.
    case closed
  }

  /// A request that was admitted.
  struct IncomingRequest {
    /// What is asked for.
    let purpose: RequestScreening.Purpose
    /// The version of HTTP.
    let version: HTTPVersion
    /// Whether the answer has no body, as with the method HEAD.
    let isHead: Bool
    /// Whether the connection can go on after the answer.
    let isKeptAlive: Bool
    /// The body, as far as it has come.
    var body = ByteBuffer()
  }

  /// Something that came from the client.
  enum Arrival {
    /// Part of a request.
    case part(HTTPServerRequestPart)
    /// What cannot be read, and what it is answered.
    case unreadable(HTTPAnswer)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    guard endpoint.connections.admit(self) else {
      closesAfterAnswer = true
      send(.noRoom, version: .http1_1, isHead: false, lingers: false)
      return
    }
    expect(.bytes, for: endpoint.limits.firstByteTimeout)
    context.read()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { arrive(.part(unwrapInboundIn(data))) }

  func channelReadComplete(context: ChannelHandlerContext) { readOn() }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else { return context.fireUserInboundEventTriggered(event) }
    inputEnded = true
    cancelCall()
    closeUnlessAnswering()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case HTTPParserError.headerOverflow: arrive(.unreadable(.headTooLarge(limits: endpoint.limits)))
    case is HTTPParserError: arrive(.unreadable(.malformed("The request cannot be read as HTTP/1.1.")))
    default: close()
    }
  }
}

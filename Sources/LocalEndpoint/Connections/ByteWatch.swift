import NIOCore

/// Tells a connection of the bytes that come, before they are read as HTTP.
final class ByteWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let connection: EndpointConnection

  /// Makes the watch of a connection.
  init(for connection: EndpointConnection) { self.connection = connection }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if connection.bytesCame(unwrapInboundIn(data).readableBytes) { context.fireChannelRead(data) }
  }
}

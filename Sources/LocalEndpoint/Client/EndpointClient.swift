package import JSONModel
import NIOCore

/// Calls an endpoint, for the commands of this program.
///
/// Each call has a connection of its own as long as it lasts, so calls that wait do not hold others up, and a call that
/// is cancelled is seen by the endpoint as a client that has gone. The next call uses the connection again.
package struct EndpointClient: Sendable {
  /// Where the endpoint listens.
  package let address: EndpointAddress
  /// Headers that each call has beside its own, such as the signature that an emulator tells services apart by.
  private let headers: [(name: String, value: String)]
  private let connections: NIOLoopBoundBox<ClientConnections>

  /// Makes a client; nothing is connected before a call.
  package init(_ address: EndpointAddress, headers: [(name: String, value: String)] = []) {
    self.address = address
    self.headers = headers
    connections = .makeBoxSendingValue(ClientConnections(to: address), eventLoop: EndpointLoop.shared)
  }

  /// Calls an operation.
  ///
  /// - Parameters:
  ///   - target: The operation with its prefix: `AWSStepFunctions.ListExecutions`.
  ///   - body: The arguments.
  ///   - timeout: How long the answer may take; nothing for as long as it takes.
  /// - Returns: The members of the answer.
  /// - Throws: ``EndpointClientError``.
  package func call(
    target: String,
    body: JSON,
    timeout: Duration? = .seconds(30)
  ) async throws(EndpointClientError) -> JSON {
    let loop = EndpointLoop.shared
    let exchanged = loop.makePromise(of: ClientReply.self)
    let request = ClientRequest(target: target, body: body.utf8(), address: address, extraHeaders: headers)
    let connections = connections
    loop.execute { connections.value.send(request, exchanged, timeout: timeout) }
    return try result(of: try await reply(from: exchanged))
  }

  private func reply(from exchanged: EventLoopPromise<ClientReply>) async throws(EndpointClientError) -> ClientReply {
    do {
      return try await withTaskCancellationHandler {
        try await exchanged.futureResult.get()
      } onCancel: {
        exchanged.fail(EndpointClientError.cancelled)
      }
    } catch {
      throw EndpointClientError(error, calling: address)
    }
  }

  private func result(of reply: ClientReply) throws(EndpointClientError) -> JSON {
    guard let body = try? JSONParser.parse(reply.body) else {
      throw .unreadableAnswer(address, status: reply.status)
    }
    if reply.status == 200 { return body }
    guard let type = body["__type"]?.string else { throw .unreadableAnswer(address, status: reply.status) }
    throw .refused(type: type, message: body["message"]?.string ?? "", status: reply.status)
  }
}

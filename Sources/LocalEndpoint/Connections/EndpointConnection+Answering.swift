import NIOCore
import NIOHTTP1
import StatesLanguage
import StepFunctionsAPI

extension EndpointConnection {
  /// Has the request answered that has now come as a whole.
  func answer() {
    guard case .body(let request, _) = phase, let context else { return }
    deadline?.cancel()
    if !request.isKeptAlive { closesAfterAnswer = true }
    switch request.purpose {
    case .known(let answer): send(answer, version: request.version, isHead: request.isHead, lingers: false)
    case .call(let target):
      ask(APIRequest(target: target, body: Array(request.body.readableBytesView)), request, context)
    }
  }

  /// Answers a request that is not read on; the connection ends with it.
  func refuse(_ answer: HTTPAnswer, version: HTTPVersion = .http1_1, isHead: Bool = false) {
    closesAfterAnswer = true
    send(answer, version: version, isHead: isHead, lingers: true)
  }

  /// Tells a client that waits with the body to send it.
  func sendContinue() {
    context?.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
  }

  /// Sends an answer, piece by piece as the client reads it.
  func send(_ answer: HTTPAnswer, version: HTTPVersion, isHead: Bool, lingers: Bool) {
    guard let context else { return }
    phase = .sending
    if inputEnded && later.isEmpty || endpoint.connections.isDraining { closesAfterAnswer = true }
    var random = SystemRandomNumberGenerator()
    let id = UUIDText.text(of: (random.next(), random.next()))
    let head = answer.head(requestID: id, version: version, closes: closesAfterAnswer)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    sendPiece(of: ByteBuffer(bytes: isHead ? [] : answer.body), lingers: lingers)
  }

  private func ask(_ call: APIRequest, _ request: IncomingRequest, _ context: ChannelHandlerContext) {
    let loop = context.eventLoop
    let connection = NIOLoopBound(self, eventLoop: loop)
    let responder = endpoint.responder
    let task = Task {
      let answer = HTTPAnswer(await responder.respond(to: call))
      loop.execute { connection.value.answered(answer) }
    }
    var asked = request
    asked.body = ByteBuffer()
    phase = .answering(asked, task)
    if inputEnded { task.cancel() }
  }

  private func answered(_ answer: HTTPAnswer) {
    guard case .answering(let request, _) = phase else { return }
    send(answer, version: request.version, isHead: request.isHead, lingers: false)
  }

  /// Sends what is left of an answer; the next piece is only sent when the system has taken this one.
  private func sendPiece(of rest: ByteBuffer, lingers: Bool) {
    guard let context, case .sending = phase else { return }
    var rest = rest
    expect(.reading, for: endpoint.limits.writeTimeout)
    let size = min(rest.readableBytes, endpoint.limits.answerPieceBytes)
    let piece = wrapOutboundOut(.body(.byteBuffer(rest.readSlice(length: size) ?? ByteBuffer())))
    let isLast = rest.readableBytes == 0
    let sent = context.eventLoop.makePromise(of: Void.self)
    if isLast {
      context.write(piece, promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
    } else {
      context.writeAndFlush(piece, promise: sent)
    }
    sent.futureResult.assumeIsolated().whenComplete { [self, rest] result in
      switch result {
      case .success: isLast ? wasSent(lingers: lingers) : sendPiece(of: rest, lingers: lingers)
      case .failure: close()
      }
    }
  }

  private func wasSent(lingers: Bool) {
    guard case .sending = phase else { return }
    deadline?.cancel()
    if closesAfterAnswer { return lingers && !inputEnded ? linger() : close() }
    phase = .idle(since: .now())
    takeLater()
    if inputEnded { return closeUnlessAnswering() }
    if case .idle = phase { expect(.bytes, for: endpoint.limits.keepAliveTimeout) }
    readOn()
  }
}

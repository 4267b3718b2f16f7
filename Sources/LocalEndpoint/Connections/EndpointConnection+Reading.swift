import NIOCore
import NIOHTTP1

extension EndpointConnection {
  /// Hears that bytes came, before they are read as HTTP.
  ///
  /// - Returns: Whether they are to be read.
  func bytesCame(_ count: Int) -> Bool {
    switch phase {
    case .idle:
      phase = .head(since: .now())
      expect(.head, for: endpoint.limits.headTimeout)
      return true
    case .head, .body: return true
    case .answering, .sending:
      laterBytes += count
      if laterBytes > endpoint.limits.pipelineBytes { closesAfterAnswer = true }
      return !closesAfterAnswer
    case .lingering(let bytes, let since):
      phase = .lingering(bytes: bytes + count, since: since)
      if bytes + count > endpoint.limits.lingerBytes { close() }
      return false
    case .closed: return false
    }
  }

  /// Takes what came, or keeps it for after the answer.
  func arrive(_ arrival: Arrival) {
    switch phase {
    case .answering, .sending: later.append(arrival)
    case .idle, .head, .body: take(arrival)
    case .lingering, .closed: break
    }
  }

  /// Takes what came with the request before, until there is again something to be answered.
  func takeLater() {
    laterBytes = 0
    if !later.isEmpty { phase = .head(since: .now()) }
    while let next = later.first {
      switch phase {
      case .idle, .head, .body:
        later.removeFirst()
        take(next)
      case .answering, .sending, .lingering, .closed: return
      }
    }
  }

  /// Reads on when the client is to say more.
  func readOn() {
    switch phase {
    case .idle, .head, .body, .lingering: context?.read()
    case .answering, .sending, .closed: break
    }
  }

  private func take(_ arrival: Arrival) {
    switch arrival {
    case .part(.head(let head)): take(head)
    case .part(.body(let bytes)): take(bytes)
    case .part(.end): answer()
    case .unreadable(let answer): refuse(answer)
    }
  }

  private func take(_ head: HTTPRequestHead) {
    switch endpoint.screening.verdict(on: head, arrivingAt: localAddress) {
    case .refused(let answer): refuse(answer, version: head.version, isHead: head.method == .HEAD)
    case .admitted(let purpose):
      let request = IncomingRequest(
        purpose: purpose,
        version: head.version,
        isHead: head.method == .HEAD,
        // What follows a request that asks for another protocol is not read.
        isKeptAlive: head.isKeepAlive && !head.headers.contains(name: "upgrade")
      )
      phase = .body(request, since: .now())
      expect(.body, for: endpoint.limits.bodyTimeout)
      if head.headers.contains(name: "expect"), head.version != .http1_0 { sendContinue() }
    }
  }

  private func take(_ bytes: ByteBuffer) {
    guard case .body(var request, let since) = phase else { return }
    guard request.body.readableBytes + bytes.readableBytes <= endpoint.limits.bodyBytes else {
      return refuse(.tooLarge(limit: endpoint.limits.bodyBytes), version: request.version, isHead: request.isHead)
    }
    phase = .idle(since: since)
    request.body.writeImmutableBuffer(bytes)
    phase = .body(request, since: since)
  }
}

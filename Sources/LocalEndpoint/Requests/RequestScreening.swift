import NIOHTTP1

/// Decides by a request's head what becomes of it.
struct RequestScreening: Sendable {
  /// Which hosts and origins are allowed.
  let policy: HostPolicy
  /// How long bodies may be.
  let limits: EndpointLimits

  /// What becomes of a request.
  enum Verdict: Sendable, Equatable {
    /// Nothing more of it is read, and the connection ends with the answer.
    case refused(HTTPAnswer)
    /// Its body is read, and then it is answered.
    case admitted(Purpose)
  }

  /// What an admitted request is answered.
  enum Purpose: Sendable, Equatable {
    /// What the responder says to a call.
    case call(target: String)
    /// What is known already.
    case known(HTTPAnswer)
  }

  /// Judges a request by its head.
  func verdict(on head: HTTPRequestHead, arrivingAt localAddress: HostName?) -> Verdict {
    guard let target = RequestTarget(head.uri) else { return .refused(.malformed("The request's path is none.")) }
    let refusal = policy.refusal(of: head.headers, sentTo: target, arrivingAt: localAddress) ?? refusalOfBody(head)
    if let refusal { return .refused(refusal) }
    switch target.path {
    case "/": return verdict(onCall: head)
    case "/health":
      guard head.method == .GET || head.method == .HEAD else {
        return .admitted(.known(.methodNotAllowed(head.method.rawValue, allowed: "GET, HEAD")))
      }
      return .admitted(.known(.healthy))
    default: return .admitted(.known(.notFound(target.path)))
    }
  }

  private func verdict(onCall head: HTTPRequestHead) -> Verdict {
    guard head.method == .POST else {
      return .admitted(.known(.methodNotAllowed(head.method.rawValue, allowed: "POST")))
    }
    if let refusal = refusalOfType(head.headers) { return .refused(refusal) }
    let targets = head.headers["x-amz-target"]
    guard targets.count == 1, let target = targets.first, !target.isEmpty else {
      return .admitted(.known(.noOperation))
    }
    return .admitted(.call(target: target))
  }

  private func refusalOfBody(_ head: HTTPRequestHead) -> HTTPAnswer? {
    for expectation in head.headers["expect"] where expectation.lowercased() != "100-continue" {
      return .expectationFailed(expectation)
    }
    if let length = head.headers.first(name: "content-length"), Int(length).map({ $0 > limits.bodyBytes }) ?? true {
      return .tooLarge(limit: limits.bodyBytes)
    }
    return nil
  }

  /// Why a body cannot be read; nothing when it can.
  ///
  /// Browsers let every page send text and forms anywhere, so those are refused even where they hold JSON.
  private func refusalOfType(_ headers: HTTPHeaders) -> HTTPAnswer? {
    for coding in headers["content-encoding"] where coding.lowercased() != "identity" {
      return .unsupportedMediaType("Bodies in the coding '\(coding)' are not read.")
    }
    for value in headers["content-type"] {
      let type = value.prefix { $0 != ";" }.trimmingSpaces.lowercased()
      guard Self.readableTypes.contains(type) else {
        return .unsupportedMediaType("'\(value)' is not read: send 'Content-Type: application/x-amz-json-1.0'.")
      }
    }
    return nil
  }

  private static let readableTypes: Set = [
    "application/x-amz-json-1.0", "application/x-amz-json-1.1", "application/json",
  ]
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest.drop { $0 == " " || $0 == "\t" }
  }
}

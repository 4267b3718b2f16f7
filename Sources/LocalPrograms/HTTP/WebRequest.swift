/// A name and a value that stand in the head of a request or an answer.
package struct WebField: Sendable, Hashable {
  /// The name.
  package let name: String
  /// The value.
  package let value: String

  /// Makes a field.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request of HTTP, ready to be sent.
package struct WebRequest: Sendable, Hashable {
  /// The method: `GET`, `POST`.
  package var method: String
  /// The URL with its query, percent-encoded.
  package var url: String
  /// The headers.
  package var headers: [WebField]
  /// What is sent with it.
  package var body: String?
  /// How many seconds the answer may take; HTTP tasks give it 60.
  package var limitSeconds: Int

  /// Makes a request.
  package init(
    method: String,
    url: String,
    headers: [WebField] = [],
    body: String? = nil,
    limitSeconds: Int = 60
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limitSeconds = limitSeconds
  }
}

/// An answer of HTTP.
package struct WebResponse: Sendable, Equatable {
  /// The status.
  package let status: Int
  /// What the status is called; HTTP/2 has no words for it.
  package let statusText: String
  /// The headers, in order.
  package let headers: [WebField]
  /// What came with it.
  package let body: [UInt8]

  /// Makes an answer.
  package init(status: Int, statusText: String, headers: [WebField], body: [UInt8]) {
    self.status = status
    self.statusText = statusText
    self.headers = headers
    self.body = body
  }
}

/// Why a request has no answer.
package enum WebFailure: Error, Sendable, Equatable {
  /// The request cannot be sent: why.
  case invalid(String)
  /// Nobody answered, or not in HTTP: why.
  case noAnswer(String)
  /// The answer took longer than it may.
  case timedOut(seconds: Int)
  /// The answer is longer than is taken.
  case tooLong(byteCount: Int)
  /// The program that sends requests cannot be run: why.
  case noProgram(String)
  /// Nobody waits for it any more.
  case cancelled
}

extension WebFailure: CustomStringConvertible {
  /// What happened, and what helps.
  package var description: String {
    switch self {
    case .invalid(let reason): "the request cannot be sent: \(reason)"
    case .noAnswer(let reason): "there is no answer: \(reason)"
    case .timedOut(let seconds): "there was no answer within \(seconds) seconds"
    case .tooLong(let byteCount): "the answer has more than the \(byteCount) bytes that are taken"
    case .noProgram(let reason): "curl cannot be run: \(reason); HTTP tasks need it"
    case .cancelled: "the request was cancelled"
    }
  }
}

package import JSONModel

/// What came back of a request of HTTP.
package enum HTTPAnswer: Sendable, Equatable {
  /// An answer, whatever its status.
  case response(HTTPResponse)
  /// Nobody answered: why.
  case noResponse(String)
  /// The connection that authorizes the request is missing or not usable: the rest of the error's name, for example
  /// `NotFound`, and why.
  case noConnection(String, String)
}

/// An answer of HTTP.
package struct HTTPResponse: Sendable, Equatable {
  /// The status: 200.
  package let status: Int
  /// The headers, in order.
  package let headers: [HTTPField]
  /// The text that came with it.
  package let body: String

  /// Makes an answer.
  package init(status: Int, headers: [HTTPField] = [], body: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Whether the status says that all is well.
  package var isSuccess: Bool { (200..<300).contains(status) }

  /// The value that the body's text holds, and the text itself when it is no JSON.
  package var content: JSON { JSON.parsed(body) }

  /// Whether the answer says that its body is JSON.
  var saysJSON: Bool {
    headers.contains { $0.isNamed("Content-Type") && $0.value.lowercased().contains("json") }
  }
}

package import JSONModel

/// A request of HTTP that a task makes.
package struct HTTPCall: Sendable, Hashable {
  /// What kind of task makes a request, which decides what its errors are called.
  package enum Kind: Sendable, Hashable {
    /// `apigateway:invoke`.
    case apiGateway
    /// `http:invoke`.
    case endpoint
    /// `eks:call` and `eks:runJob`.
    case kubernetes
  }

  /// How the receiver learns who asks.
  package enum Authorization: Sendable, Hashable {
    /// Not at all.
    case none
    /// By AWS's signature with the rights of the execution's role.
    case signature
    /// By the EventBridge connection of an ARN; see ``HTTPConnection``.
    case connection(arn: String)
    /// By a token that EKS gives for a cluster, whose certificate authority is this PEM text in Base64.
    case cluster(name: String, certificateAuthority: String)
  }

  /// What kind of task asks.
  package let kind: Kind
  /// `GET`, `POST` and the like.
  package let method: String
  /// The URL without the query.
  package let address: String
  /// The parameters of the query, in order, as they are before percent-encoding.
  package internal(set) var query: [HTTPField]
  /// The headers, in order.
  package internal(set) var headers: [HTTPField]
  /// What is sent, before it is written as text.
  package internal(set) var content: JSON?
  /// How the content is written.
  package let encoding: HTTPEncoding
  /// How the receiver learns who asks.
  package let authorization: Authorization

  /// The URL with the query, percent-encoded.
  package var url: String {
    let parameters = query.map { PercentEncoding.query($0.name) + "=" + PercentEncoding.query($0.value) }
    guard !parameters.isEmpty else { return address }
    return address + (address.contains("?") ? "&" : "?") + parameters.joined(separator: "&")
  }

  /// The text that is sent.
  package var body: String? { content.map(encoding.text) }

  /// The value of a header, whatever its case.
  package func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }

  /// After how many seconds the request counts as failed; nothing when only the task's own limit counts.
  package var limitSeconds: Int? {
    switch kind {
    case .endpoint: 60
    case .apiGateway, .kubernetes: nil
    }
  }
}

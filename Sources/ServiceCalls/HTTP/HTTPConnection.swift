package import JSONModel

/// What an EventBridge connection adds to the requests of HTTP tasks.
///
/// - Source: EventBridge API, "CreateConnectionAuthRequestParameters".
package struct HTTPConnection: Sendable, Hashable {
  /// How it says who asks.
  package enum Authorization: Sendable, Hashable {
    /// By a name and a password.
    case basic(username: String, password: String)
    /// By a header of its own.
    case apiKey(name: String, value: String)
    /// By a token that is fetched with credentials first.
    case oauth(OAuthClient)
  }

  /// How it says who asks.
  package let authorization: Authorization
  /// Headers that it adds.
  package let headers: [HTTPField]
  /// Parameters of the query that it adds.
  package let query: [HTTPField]
  /// Members of the content that it adds.
  package let content: JSONObject

  /// Describes a connection.
  package init(
    authorization: Authorization,
    headers: [HTTPField] = [],
    query: [HTTPField] = [],
    content: JSONObject = [:]
  ) {
    self.authorization = authorization
    self.headers = headers
    self.query = query
    self.content = content
  }
}

extension HTTPCall {
  /// The request with all that a connection adds; of two values with one name the connection's is sent.
  ///
  /// A connection of an ``OAuthClient`` needs the token that was fetched for it.
  package func authorized(by connection: HTTPConnection, token: OAuthToken? = nil) -> HTTPCall {
    var call = self
    call.headers = Self.merged(headers, connection.headers + connection.credentials(token)) { $0.isNamed($1.name) }
    call.query = Self.merged(query, connection.query) { $0.name == $1.name }
    if !connection.content.isEmpty {
      var object = content?.object ?? [:]
      for member in connection.content.members { object[member.name] = member.value }
      call.content = .object(object)
    }
    return call
  }

  private static func merged(
    _ own: [HTTPField],
    _ added: [HTTPField],
    isSame: (HTTPField, HTTPField) -> Bool
  ) -> [HTTPField] {
    own.filter { field in !added.contains { isSame(field, $0) } } + added
  }
}

extension HTTPConnection {
  /// The header that says who asks.
  fileprivate func credentials(_ token: OAuthToken?) -> [HTTPField] {
    switch authorization {
    case .basic(let username, let password):
      [HTTPField("Authorization", "Basic " + Base64.text(of: "\(username):\(password)"))]
    case .apiKey(let name, let value): [HTTPField(name, value)]
    case .oauth: token.map { [HTTPField("Authorization", "\($0.type) \($0.text)")] } ?? []
    }
  }
}

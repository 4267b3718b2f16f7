package import JSONModel

/// A program that fetches a token with its credentials before it asks.
///
/// - Source: RFC 6749, 4.4; EventBridge API, "ConnectionOAuthParameters".
package struct OAuthClient: Sendable, Hashable {
  /// Where the token comes from.
  package let endpoint: String
  /// `GET`, `POST` or `PUT`.
  package let method: String
  /// The program's ID.
  package let clientID: String
  /// Its secret.
  package let clientSecret: String
  /// Headers that go with the request for a token.
  package let headers: [HTTPField]
  /// Parameters of the query that go with it.
  package let query: [HTTPField]
  /// Fields of the form that go with it.
  package let content: JSONObject

  /// Describes a client.
  package init(
    endpoint: String,
    method: String,
    clientID: String,
    clientSecret: String,
    headers: [HTTPField] = [],
    query: [HTTPField] = [],
    content: JSONObject = [:]
  ) {
    self.endpoint = endpoint
    self.method = method
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.headers = headers
    self.query = query
    self.content = content
  }

  /// The request that has to come before the task's own.
  package var tokenRequest: HTTPCall {
    var form: JSONObject = [
      "grant_type": "client_credentials", "client_id": .string(clientID), "client_secret": .string(clientSecret),
    ]
    for member in content.members { form[member.name] = member.value }
    let encoding = HTTPEncoding.form(.indices)
    return HTTPCall(
      kind: .endpoint,
      method: method,
      address: endpoint,
      query: query,
      headers: headers + [HTTPField("Content-Type", encoding.contentType)],
      content: .object(form),
      encoding: encoding,
      authorization: .none
    )
  }
}

/// A token that says who asks.
package struct OAuthToken: Sendable, Hashable {
  /// What kind of token it is: `Bearer`.
  package let type: String
  /// The token.
  package let text: String

  /// Reads a token from what answered ``OAuthClient/tokenRequest``; nothing when there is none in it.
  package init?(_ answer: HTTPAnswer) {
    guard case .response(let response) = answer, response.isSuccess,
      let text = response.content["access_token"]?.string
    else { return nil }
    self.text = text
    type = response.content["token_type"]?.string.map { $0.lowercased() == "bearer" ? "Bearer" : $0 } ?? "Bearer"
  }
}

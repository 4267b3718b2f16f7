import NIOHTTP1

/// A call as it is sent.
struct ClientRequest: Sendable {
  /// The operation with its prefix.
  let target: String
  /// The arguments as JSON text.
  let body: [UInt8]
  /// Where the endpoint listens.
  let address: EndpointAddress
  /// Headers beside those that each call has.
  var extraHeaders: [(name: String, value: String)] = []

  /// The head of the request.
  var head: HTTPRequestHead {
    var headers: HTTPHeaders = [
      "Host": address.description,
      "Content-Type": "application/x-amz-json-1.0",
      "Content-Length": String(body.count),
      "X-Amz-Target": target,
    ]
    for header in extraHeaders { headers.add(name: header.name, value: header.value) }
    return HTTPRequestHead(version: .http1_1, method: .POST, uri: "/", headers: headers)
  }
}

/// An answer as it came.
struct ClientReply: Sendable, Equatable {
  /// The status of HTTP.
  var status: Int
  /// The body.
  var body: [UInt8]
}

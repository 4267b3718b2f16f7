/// What a call and its answer have of their own, and no two of them alike: made by the caller, so that nothing here is
/// left to chance.
package struct Exchange: Sendable, Hashable {
  /// The ID that the service gives the request: a UUID.
  package let requestID: String
  /// The moment of the answer, as a header of HTTP writes it: `Thu, 26 Nov 2026 08:00:00 GMT`.
  package let date: String

  /// Makes an exchange.
  package init(requestID: String, date: String) {
    self.requestID = requestID
    self.date = date
  }

  /// Makes an exchange at a moment: the whole seconds since 1970 in UTC.
  package init(requestID: String, secondsSince1970 seconds: Int) {
    self.init(requestID: requestID, date: HTTPDate.text(secondsSince1970: seconds))
  }

  /// The second ID that S3 gives a request.
  var extendedRequestID: String { Base64.text(of: requestID) }

  /// The ID of a trace that is made of the request's ID.
  var traceID: String {
    let digits = requestID.filter(\.isHexDigit)
    return "root=1-\(digits.prefix(8))-\(digits.dropFirst(8));sampled=0"
  }
}

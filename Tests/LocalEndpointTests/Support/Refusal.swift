import Testing

/// A request that is refused, and how.
struct Refusal: Sendable, CustomTestStringConvertible {
  /// What is wrong with it.
  let what: String
  /// What is sent.
  let request: [UInt8]
  /// The status of the answer.
  let status: Int
  /// The name of the error.
  let type: String
  /// Whether the connection ends.
  let closes: Bool

  init(_ what: String, _ request: String, _ status: Int, _ type: String, closes: Bool = true) {
    self.init(what, Array(request.utf8), status, type, closes: closes)
  }

  init(_ what: String, _ request: [UInt8], _ status: Int, _ type: String, closes: Bool = true) {
    self.what = what
    self.request = request
    self.status = status
    self.type = type
    self.closes = closes
  }

  var testDescription: String { what }
}

/// The text of a request without a body.
func bare(_ line: String, host: String? = "localhost", headers: [String] = []) -> String {
  ([line] + (host.map { ["Host: \($0)"] } ?? []) + headers + ["", ""]).joined(separator: "\r\n")
}

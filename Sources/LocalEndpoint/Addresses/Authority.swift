/// What names a host and a port in a URL or in the header `Host`: `localhost:8083`, `[::1]`.
///
/// - Source: RFC 3986, section 3.2; without user information.
struct Authority: Hashable, Sendable {
  /// The host.
  let host: HostName
  /// The port; nothing when none is named.
  let port: Int?

  /// Reads an authority; nothing when the text is none.
  init?(_ text: some StringProtocol) {
    guard let colon = text.lastIndex(of: ":"), !text[colon...].contains("]") else {
      guard let host = HostName(text) else { return nil }
      self.host = host
      port = nil
      return
    }
    guard let host = HostName(text[..<colon]), let port = Self.port(text[text.index(after: colon)...]) else {
      return nil
    }
    self.host = host
    self.port = port
  }

  /// Reads the number of a port; nothing when the text is none.
  static func port(_ text: some StringProtocol) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy(digits.contains), let port = Int(text), port <= 65_535
    else { return nil }
    return port
  }
}

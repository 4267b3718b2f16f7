/// What a request line names: a path, or a whole URL as it is sent to a proxy.
///
/// An endpoint can so be the proxy of a client that puts `sync-` before the host where no such name is known: with
/// `HTTP_PROXY` set to it, the AWS CLI asks nobody for the address of `sync-localhost`.
///
/// - Source: RFC 9112, section 3.2, "Request Target".
struct RequestTarget: Hashable, Sendable {
  /// The host and port of a whole URL; nothing for a path.
  let authority: Authority?
  /// The path without a query.
  let path: String

  /// Reads a target; nothing when it is none, or that of a method which the endpoint does not have.
  init?(_ text: String) {
    if text.hasPrefix("/") {
      authority = nil
      path = String(text.prefix { $0 != "?" })
      return
    }
    let scheme = "http://"
    guard text.lowercased().hasPrefix(scheme) else { return nil }
    let rest = text.dropFirst(scheme.count)
    guard let authority = Authority(rest.prefix { $0 != "/" && $0 != "?" }) else { return nil }
    self.authority = authority
    let path = rest.drop { $0 != "/" && $0 != "?" }.prefix { $0 != "?" }
    self.path = path.isEmpty ? "/" : String(path)
  }
}

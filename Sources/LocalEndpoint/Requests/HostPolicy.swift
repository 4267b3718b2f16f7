import NIOHTTP1

/// Which requests can come from a program of this machine, and not from a page of the web.
///
/// A page can make a browser send requests to any address, and read their answers if it is under a name that somebody
/// makes point here ("DNS rebinding"); but the browser then says that name in `Host`, and where the page is from in
/// `Origin` and `Sec-Fetch-Site`.
struct HostPolicy: Sendable {
  /// Hosts that are allowed beside this machine's names for itself.
  private let named: Set<HostName>

  /// Makes the policy of an endpoint that listens at an address, and of hosts that its user named.
  init(listening address: EndpointAddress, named: some Sequence<HostName>) {
    self.named = Set(named).union([address.name])
  }

  /// Looks at where a request is sent to, and at where it is from.
  ///
  /// - Parameters:
  ///   - headers: Those of the request.
  ///   - target: What the request line names beside the path, as it does to a proxy.
  ///   - localAddress: The address of this machine at which the connection arrived.
  /// - Returns: Why the request is refused; nothing when it is not.
  func refusal(of headers: HTTPHeaders, sentTo target: RequestTarget, arrivingAt localAddress: HostName?) -> HTTPAnswer?
  {
    let hosts = headers["host"]
    guard hosts.count == 1, let host = hosts.first, let authority = Authority(host) else {
      return .malformed("One header Host has to name the endpoint.")
    }
    for named in [authority, target.authority].compactMap(\.self) where !isAllowed(named.host, at: localAddress) {
      return .accessDenied("'\(named.host.text)' is not a host of this endpoint.")
    }
    for origin in headers["origin"] where origin.lowercased() != "http://\(host)".lowercased() {
      return .accessDenied("Pages of '\(origin)' may not call this endpoint.")
    }
    for site in headers["sec-fetch-site"] where site != "same-origin" && site != "none" {
      return .accessDenied("Pages of other sites may not call this endpoint.")
    }
    return nil
  }

  private func isAllowed(_ host: HostName, at localAddress: HostName?) -> Bool {
    if host.isLoopback || host == localAddress || named.contains(host) { return true }
    guard let bare = host.withoutSyncPrefix else { return false }
    return bare.isLoopback || bare == localAddress || named.contains(bare)
  }
}

/// Where an endpoint listens, or where one is looked for.
package struct EndpointAddress: Hashable, Sendable, CustomStringConvertible {
  /// The port when none is named: that of Step Functions Local.
  package static let defaultPort = 8083
  /// Where an endpoint is when nothing is said of it.
  package static let standard = EndpointAddress(name: .address("127.0.0.1"), port: defaultPort)

  /// The host.
  let name: HostName
  /// The port; 0 stands for any that is free, when an endpoint begins to listen.
  package let port: Int

  /// Makes an address of a host that was read.
  init(name: HostName, port: Int) {
    self.name = name
    self.port = port
  }

  /// The host: an address without brackets, or a name.
  package var host: String { name.text }

  /// Whether only programs of this machine can reach it.
  package var isLoopback: Bool { name.isLoopback }

  /// The address as it is read: `127.0.0.1:8083`, `[::1]:8083`.
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// What an AWS SDK takes as its endpoint.
  package var url: String { "http://\(self)" }
}

extension EndpointAddress {
  /// Reads an address.
  ///
  /// `8083` and `:8083` are ports of this machine that no other can reach; a host without a port has the default one.
  /// What an endpoint prints of itself, with `http://` before it, is read as well.
  ///
  /// - Throws: ``EndpointError/unreadableAddress(_:)``.
  package init(parsing text: String) throws(EndpointError) {
    var rest = Substring(text)
    if rest.lowercased().hasPrefix("http://") {
      rest = rest.dropFirst("http://".count)
      if rest.hasSuffix("/") { rest = rest.dropLast() }
    }
    if let port = Authority.port(rest.hasPrefix(":") ? rest.dropFirst() : rest) {
      self.init(name: Self.standard.name, port: port)
      return
    }
    guard let authority = Authority(rest) else { throw .unreadableAddress(text) }
    self.init(name: authority.host, port: authority.port ?? Self.defaultPort)
  }

  /// The variable of the environment that says where commands look for an endpoint.
  package static let environmentVariable = "ASLDB_ENDPOINT"

  /// Where a command looks for an endpoint: where its option says, else the environment, else the standard address.
  ///
  /// An empty variable says nothing.
  ///
  /// - Throws: ``EndpointError/unreadableAddress(_:)``.
  package static func chosen(
    option: String?,
    environment: [String: String]
  ) throws(EndpointError) -> EndpointAddress {
    if let option { return try EndpointAddress(parsing: option) }
    guard let variable = environment[environmentVariable], !variable.isEmpty else { return standard }
    return try EndpointAddress(parsing: variable)
  }
}

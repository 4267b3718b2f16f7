import NIOCore

/// A host as a URL or the header `Host` names it: an address, or a name to be looked up.
enum HostName: Hashable, Sendable {
  /// An address of IP version 4 or 6, in its canonical spelling, without brackets.
  case address(String)
  /// A name in lower-case letters, without the dot of the root.
  case name(String)

  /// Reads a host; nothing when it can be none.
  ///
  /// An address of IP version 6 is in brackets, as colons would else be taken for that of the port.
  init?(_ text: some StringProtocol) {
    if text.hasPrefix("["), text.hasSuffix("]") {
      guard let address = Self.canonicalAddress(text.dropFirst().dropLast()), address.contains(":") else { return nil }
      self = .address(address)
      return
    }
    if let address = Self.canonicalAddress(text), !address.contains(":") {
      self = .address(address)
      return
    }
    let name = text.hasSuffix(".") ? String(text.dropLast()) : String(text)
    guard (1...253).contains(name.utf8.count), name.utf8.allSatisfy(Self.isNameByte), name.contains(where: \.isLetter),
      !name.hasPrefix("-"), !name.hasPrefix(".")
    else { return nil }
    self = .name(name.lowercased())
  }

  /// Takes an address as the system spells it.
  init?(ofAddress text: String) {
    guard let address = Self.canonicalAddress(text) else { return nil }
    self = .address(address)
  }

  /// The host without brackets, as the system's calls take it.
  var text: String {
    switch self {
    case .address(let text), .name(let text): text
    }
  }

  /// Whether only programs of this machine can reach it.
  ///
  /// - Source: RFC 6890 (127.0.0.0/8, ::1), RFC 6761 section 6.3 (`localhost` and all names in it).
  var isLoopback: Bool {
    switch self {
    case .address(let text): text.hasPrefix("127.") || text == "::1" || text.hasPrefix("::ffff:127.")
    case .name(let text): text == "localhost" || text.hasSuffix(".localhost")
    }
  }

  /// The host without the prefix that AWS's SDKs put before it for some calls; nothing when it has none.
  ///
  /// - Source: Step Functions service model, the host prefix `sync-` of StartSyncExecution and TestState.
  var withoutSyncPrefix: HostName? {
    guard case .name(let text) = self, text.hasPrefix("sync-") else { return nil }
    return HostName(text.dropFirst("sync-".count))
  }

  private static func canonicalAddress(_ text: some StringProtocol) -> String? {
    // Most hosts are names, and the system need not be asked about those.
    guard text.utf8.allSatisfy(isAddressByte) else { return nil }
    return try? SocketAddress(ipAddress: String(text), port: 0).ipAddress
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// A member of an API's input or output.
package struct CatalogMember: Sendable, Hashable {
  /// The name as AWS SDK integrations write it: `DbInstanceIdentifier`.
  package let name: String
  /// The name as the API writes it: `DBInstanceIdentifier`.
  package let wireName: String
  /// Whether it has to be there.
  package let isRequired: Bool
  /// What it holds.
  package let type: CatalogType

  /// Makes a member, whose name the API writes in the same way when nothing else is said.
  package init(_ name: String, _ type: CatalogType, isRequired: Bool = false, wireName: String? = nil) {
    self.name = name
    self.wireName = wireName ?? name
    self.isRequired = isRequired
    self.type = type
  }

  /// Whether the SDK makes up a value when there is none: such tokens make a call that is sent twice count once.
  package var isMadeUp: Bool { Self.tokens.contains(name) }

  private static let tokens: Set<String> = [
    "ClientToken", "ClientRequestToken", "ClientRequestId", "IdempotencyToken", "CreationToken", "RequestToken",
  ]

  /// Reads a member as the catalog has it: `AwsAccountIds=AWSAccountIds*:[s`, or `QueueUrl*` for a text.
  init?(code: Substring) {
    let bytes = code.utf8
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    guard let type = colon.map({ CatalogType(code: bytes[bytes.index(after: $0)...]) }) ?? .string else { return nil }
    var names = bytes[..<(colon ?? bytes.endIndex)]
    let isRequired = names.last == UInt8(ascii: "*")
    if isRequired { names.removeLast() }
    guard let split = names.firstIndex(of: UInt8(ascii: "=")) else {
      self.init(String(Substring(names)), type, isRequired: isRequired)
      return
    }
    let wireName = String(Substring(names[names.index(after: split)...]))
    self.init(String(Substring(names[..<split])), type, isRequired: isRequired, wireName: wireName)
  }
}

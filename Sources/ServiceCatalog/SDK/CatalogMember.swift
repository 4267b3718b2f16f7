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
    let parts = code.split(separator: ":", maxSplits: 1)
    guard let named = parts.first, let type = parts.count > 1 ? CatalogType(code: parts[1].utf8) : .string else {
      return nil
    }
    let isRequired = named.utf8.last == UInt8(ascii: "*")
    let names = named.dropLast(isRequired ? 1 : 0).split(separator: "=", maxSplits: 1)
    guard let name = names.first else { return nil }
    self.init(String(name), type, isRequired: isRequired, wireName: names.count > 1 ? String(names[1]) : nil)
  }
}

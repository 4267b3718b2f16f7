/// A service that tasks can call through an AWS SDK integration.
package struct SDKService: Sendable {
  /// How the service's API is spoken to.
  package enum APIProtocol: String, Sendable, Hashable {
    /// Queries in a form, answers in XML.
    case query
    /// The same, as EC2 does it.
    case ec2
    /// JSON under one path.
    case json
    /// JSON under paths of its own.
    case restJSON = "rest-json"
    /// XML under paths of its own.
    case restXML = "rest-xml"
    /// CBOR.
    case cbor = "smithy-rpc-v2-cbor"
  }

  /// The service in an ARN: `sfn`.
  package let name: String
  /// The service as the AWS CLI's models name it: `stepfunctions`.
  package let modelName: String
  /// The service as its model names itself: `Step Functions`.
  package let serviceID: String
  /// The version of the API.
  package let version: String
  /// How it is spoken to; nothing for a protocol that is newer than this program.
  package let apiProtocol: APIProtocol?
  /// What the names of its errors begin with: `Sfn`.
  package let errorPrefix: String
  /// Whether AWS's page lists the service and the prefix so; otherwise they follow the rules by which AWS names.
  package let isListed: Bool
  /// The errors that its model knows, as their names end: `ExecutionDoesNotExistException`.
  package let errors: [String]
  /// The names of its actions, sorted.
  package let actionNames: [String]

  private let memberCodes: [Substring]
  private let lines: [String: Substring]

  /// Reads a service's part of the catalog; its members and actions are only cut apart.
  init?(block: String) {
    let lines = block.split(at: "\n")
    guard lines.count >= 3 else { return nil }
    let head = lines[0].split(at: " ", maxSplits: 6)
    guard head.count == 7 else { return nil }
    name = String(head[0])
    modelName = String(head[1])
    version = String(head[2])
    apiProtocol = APIProtocol(rawValue: String(head[3]))
    errorPrefix = String(head[4])
    isListed = head[5] == "+"
    serviceID = String(head[6])
    errors = lines[1].split(at: " ").filter { !$0.isEmpty }.map { $0 + "Exception" }
    memberCodes = lines[2].split(at: ",")
    let actions = lines[3...].filter { !$0.isEmpty }
    actionNames = actions.map(Self.name)
    self.lines = Dictionary(zip(actionNames, actions)) { first, _ in first }
  }

  /// The action of a name: `getObject`.
  package func action(_ name: String) -> SDKAction? {
    guard let parts = lines[name]?.split(at: " ", maxSplits: 4), parts.count == 5 else { return nil }
    let flags = parts[4].utf8
    return SDKAction(
      name: name,
      input: members(parts[1]),
      answer: CompactNumbers.numbers(parts[2]).first.map { CatalogStructure($0, of: self.name) },
      errors: CompactNumbers.numbers(parts[3]).compactMap { errors.indices.contains($0) ? errors[$0] : nil },
      isDeprecated: flags.contains(UInt8(ascii: "D")),
      isStreaming: flags.contains(UInt8(ascii: "S")),
      isUnsupported: flags.contains(UInt8(ascii: "U"))
    )
  }

  private func members(_ numbers: Substring) -> [CatalogMember] {
    CompactNumbers.numbers(numbers).compactMap { number in
      memberCodes.indices.contains(number) ? CatalogMember(code: memberCodes[number]) : nil
    }
  }

  private static func name(of line: Substring) -> String {
    String(Substring(line.utf8.prefix { $0 != UInt8(ascii: " ") }))
  }
}

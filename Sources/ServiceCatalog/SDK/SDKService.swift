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

  private let members: [CatalogMember]
  private let lines: [String: Substring]

  /// Reads a service's part of the catalog.
  init?(block: String) {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3 else { return nil }
    let head = lines[0].split(separator: " ", maxSplits: 6)
    guard head.count == 7 else { return nil }
    name = String(head[0])
    modelName = String(head[1])
    version = String(head[2])
    apiProtocol = APIProtocol(rawValue: String(head[3]))
    errorPrefix = String(head[4])
    isListed = head[5] == "+"
    serviceID = String(head[6])
    errors = lines[1].split(separator: " ").map { $0 + "Exception" }
    members = lines[2].split(separator: ",").compactMap { CatalogMember(code: $0) }
    let actions = lines[3...].filter { !$0.isEmpty }
    self.lines = Dictionary(actions.map { (String(Self.name(of: $0)), $0) }) { first, _ in first }
    actionNames = actions.map { String(Self.name(of: $0)) }
  }

  /// The action of a name: `getObject`.
  package func action(_ name: String) -> SDKAction? {
    guard let parts = lines[name]?.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false),
      parts.count == 5
    else { return nil }
    return SDKAction(
      name: name,
      input: members(parts[1]),
      output: members(parts[2]),
      errors: CompactNumbers.numbers(parts[3]).compactMap { errors.indices.contains($0) ? errors[$0] : nil },
      isDeprecated: parts[4].contains("D"),
      isStreaming: parts[4].contains("S"),
      isUnsupported: parts[4].contains("U")
    )
  }

  private func members(_ numbers: Substring) -> [CatalogMember] {
    CompactNumbers.numbers(numbers).compactMap { members.indices.contains($0) ? members[$0] : nil }
  }

  private static func name(of line: Substring) -> Substring { line.prefix { $0 != " " } }
}

/// An action of a service as AWS SDK integrations call it.
package struct SDKAction: Sendable, Hashable {
  /// The action in an ARN: `getObject`.
  package let name: String
  /// What a call takes, in the order of the API's model.
  package let input: [CatalogMember]
  /// What it answers with; nothing when that has no members.
  package let answer: CatalogStructure?
  /// The errors that the API's model lists for it, as their names end: `NoSuchKeyException`.
  package let errors: [String]
  /// Whether the service says that it will go.
  package let isDeprecated: Bool
  /// Whether it streams its input or its output.
  package let isStreaming: Bool
  /// Whether AWS lists it as one that Step Functions does not call.
  package let isUnsupported: Bool

  /// The operation as the API and the AWS CLI's models name it: `GetObject`.
  package var operation: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// What an answer has, in the order of the API's model.
  package var output: [CatalogMember] { answer?.members ?? [] }

  /// The input's member of a name.
  package func input(_ name: String) -> CatalogMember? { input.first { $0.name == name } }

  /// The output's member of a name.
  package func output(_ name: String) -> CatalogMember? { output.first { $0.name == name } }
}

import JSONModel

/// A value in the arguments of a call that its model does not allow.
///
/// - Source: recorded, for lengths, values, patterns, enums and sizes; members that are missing: API reference,
///   "Common Errors", and as other services of AWS say it.
struct ArgumentProblem: Sendable, Equatable {
  /// The place, with indices from 1: `routingConfiguration.1.member.weight`.
  let path: String
  /// The value as Java prints it; nothing where it is kept out of messages.
  let value: String?
  /// What it had to be.
  let constraint: String

  /// A member that must be there and is not.
  static func missing(_ path: String) -> ArgumentProblem {
    ArgumentProblem(path: path, value: "null", constraint: "Member must not be null")
  }

  /// The problem as messages say it.
  var message: String {
    "Value \(value.map { $0 + " " } ?? "")at '\(path)' failed to satisfy constraint: \(constraint)"
  }
}

extension JSON {
  /// A value as Java prints it, without the quotation marks that messages put around all but `null`.
  func javaText(as shape: ArgumentShape) -> String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array(let elements): Self.javaText(of: elements, as: shape)
    case .object(let object): Self.javaText(of: object, as: shape)
    }
  }

  private static func javaText(of elements: [JSON], as shape: ArgumentShape) -> String {
    guard case .list(let element, _) = shape else { return JSON.array(elements).text() }
    return "[\(elements.map { $0.javaText(as: element) }.joined(separator: ", "))]"
  }

  private static func javaText(of object: JSONObject, as shape: ArgumentShape) -> String {
    guard case .structure(let name, let members) = shape else { return JSON.object(object).text() }
    let texts = members.map { "\($0.name)=\((object[$0.name] ?? .null).javaText(as: $0.shape))" }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }
}

import JSONModel
import ServiceCalls

/// What the placeholders of a call's expressions stand for, and which of them were used.
struct Placeholders {
  private let names: [(key: String, name: String)]
  private let values: [(key: String, value: AttributeValue)]
  private var usedNames: Set<String> = []
  private var usedValues: Set<String> = []

  /// Reads the placeholders of a call.
  ///
  /// - Parameters:
  ///   - members: The call's members.
  ///   - kinds: The expressions that the call may have; those that have values among them.
  /// - Throws: What DynamoDB says of placeholders that are none, or that have no expression.
  init(_ members: Members, _ kinds: [ExpressionKind]) throws(Refusal) {
    names = try Self.names(members, kinds)
    values = try Self.values(members, kinds.filter { $0 != .projection })
  }

  private static func names(_ members: Members, _ kinds: [ExpressionKind]) throws(Refusal) -> [(String, String)] {
    guard let object = try members.structure("ExpressionAttributeNames") else { return [] }
    guard kinds.contains(where: { members[$0.rawValue] != nil }) else {
      throw .validation("ExpressionAttributeNames can only be specified when using expressions")
    }
    guard !object.isEmpty else { throw .validation("ExpressionAttributeNames must not be empty") }
    var names: [(String, String)] = []
    for member in object.members {
      guard isKey(member.name, "#") else {
        throw .validation("ExpressionAttributeNames contains invalid key: Syntax error; key: \"\(member.name)\"")
      }
      guard let name = member.value.string else {
        throw .error("SerializationException", "the value of \(member.name) is a text")
      }
      guard !name.isEmpty else {
        throw .validation(
          "ExpressionAttributeNames contains invalid value: Empty attribute name for key \(member.name)"
        )
      }
      names.append((member.name, name))
    }
    return names
  }

  private static func values(
    _ members: Members,
    _ kinds: [ExpressionKind]
  ) throws(Refusal) -> [(String, AttributeValue)] {
    guard let object = try members.structure("ExpressionAttributeValues") else { return [] }
    guard kinds.contains(where: { members[$0.rawValue] != nil }) else {
      let list = kinds.reversed().map(\.rawValue).joined(separator: " and ")
      throw .validation(
        "ExpressionAttributeValues can only be specified when using expressions: \(list) "
          + (kinds.count > 1 ? "are null" : "is null")
      )
    }
    guard !object.isEmpty else { throw .validation("ExpressionAttributeValues must not be empty") }
    var values: [(String, AttributeValue)] = []
    for member in object.members {
      guard isKey(member.name, ":") else {
        throw .validation("ExpressionAttributeValues contains invalid key: Syntax error; key: \"\(member.name)\"")
      }
      do throws(Refusal) {
        values.append((member.name, try AttributeValue(member.value)))
      } catch {
        guard case .error(let error) = error, error.code == "ValidationException" else { throw error }
        throw .validation("ExpressionAttributeValues contains invalid value: \(error.message) for key \(member.name)")
      }
    }
    return values
  }

  private static func isKey(_ text: String, _ mark: String) -> Bool {
    text.hasPrefix(mark) && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { $0.isNameByte && $0 != UInt8(ascii: "-") }
  }

  /// What a placeholder of a name stands for.
  mutating func name(_ key: String) -> String? {
    guard let found = names.first(where: { $0.key == key }) else { return nil }
    usedNames.insert(key)
    return found.name
  }

  /// What a placeholder of a value stands for.
  mutating func value(_ key: String) -> AttributeValue? {
    guard let found = values.first(where: { $0.key == key }) else { return nil }
    usedValues.insert(key)
    return found.value
  }

  /// Refuses placeholders that no expression has used.
  func requireAllUsed() throws(Refusal) {
    if usedNames.count < names.count {
      let keys = names.map(\.key).filter { !usedNames.contains($0) }.joined(separator: ", ")
      throw .validation("Value provided in ExpressionAttributeNames unused in expressions: keys: {\(keys)}")
    }
    if usedValues.count < values.count {
      let keys = values.map(\.key).filter { !usedValues.contains($0) }.joined(separator: ", ")
      throw .validation("Value provided in ExpressionAttributeValues unused in expressions: keys: {\(keys)}")
    }
  }
}

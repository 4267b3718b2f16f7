import JSONModel

/// Whether the variables that paths read are set somewhere; scopes are not looked at.
///
/// - Source: reference of the language, "Variables": readings that can never be assigned are found at create time; not
///   those in JSONata.
enum VariableTable {
  /// Whether every variable that a path of the states reads is set by one of them.
  static func isSound(_ states: [JSON]) -> Bool {
    let assigned = states.reduce(into: Set<String>()) { $0.formUnion(assignments(of: $1)) }
    return states.allSatisfy { readings(in: $0).isSubset(of: assigned) }
  }

  private static func assignments(of state: JSON) -> [String] {
    ([state] + (state["Choices"]?.array ?? []) + (state["Catch"]?.array ?? []))
      .flatMap { $0["Assign"]?.object?.members ?? [] }
      .map { $0.name.hasSuffix(".$") ? String($0.name.dropLast(2)) : $0.name }
  }

  /// The variables that the paths in a value read, but for those of states in it.
  private static func readings(in value: JSON) -> Set<String> {
    switch value {
    case .object(let object):
      object.members.filter { !["Branches", "ItemProcessor", "Iterator", "Result"].contains($0.name) }
        .reduce(into: []) { found, member in
          if let text = member.value.string {
            if isPath(member.name) { found.formUnion(roots(in: text)) }
          } else {
            found.formUnion(readings(in: member.value))
          }
        }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(readings(in: $1)) }
    case .null, .bool, .number, .string: []
    }
  }

  private static func isPath(_ name: String) -> Bool {
    name.hasSuffix(".$") || name.hasSuffix("Path") || name == "Variable"
  }

  private static func roots(in text: String) -> [String] {
    text.replacing(/'(?:\\.|[^'\\])*'/, with: "''").matches(of: /(?:^|[^$\w])\$([A-Za-z_]\w*)/).map { String($0.1) }
  }
}

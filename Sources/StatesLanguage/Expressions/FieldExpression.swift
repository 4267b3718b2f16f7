import JSONataEngine

/// A JSONata expression in a field of a state, read when the definition is loaded.
public struct FieldExpression: Sendable {
  /// The expression, without `{%` and `%}` and the blanks inside of them.
  public let text: String
  /// Where it stands in its state, as AWS says it: `Output/items[0]`, `Choices[1]/Condition`.
  public let field: String
  let compiled: JSONataExpression
  /// The members of `$states` that it reads; all of them where it reads the whole.
  let members: [StatesMember]
  /// Whether it calls a function whose result is random.
  let isRandom: Bool

  /// Reads an expression.
  ///
  /// - Throws: the error of a text that is no expression.
  init(parsing text: String, field: String) throws(JSONataError) {
    self.text = text
    self.field = field
    compiled = try JSONataExpression(parsing: text, library: .states)
    let read = compiled.references.variables.filter { $0.name == StatesMember.variable }
    let isWhole = read.contains { $0.member == nil }
    members = StatesMember.allCases.filter { member in isWhole || read.contains { $0.member == member.rawValue } }
    isRandom = compiled.outerNames.contains(where: Self.randomFunctions.contains)
  }

  /// What stands between `{%` and `%}`, without the blanks around it, when a text is an expression as a whole.
  public static func text(in field: String) -> String? {
    guard field.hasPrefix("{%"), field.hasSuffix("%}"), field.utf8.count >= 4 else { return nil }
    return ConditionText.expression(in: field)
  }

  private static let randomFunctions: Set = ["random", "uuid", "shuffle"]

  /// The machine variables that it reads, names of functions not among them, each once.
  public var variables: [String] {
    compiled.outerNames.filter { $0 != StatesMember.variable && !JSONataLibrary.states.contains($0) }
  }
}

extension FieldExpression: Equatable {
  /// Whether two expressions have the same text at the same place.
  public static func == (left: FieldExpression, right: FieldExpression) -> Bool {
    left.text == right.text && left.field == right.field
  }
}

import JSONataEngine

/// The text of an expression, compiled: once for all fields of a definition where it stands.
final class ExpressionCode: Sendable {
  /// The expression, without `{%` and `%}` and the blanks inside of them.
  let text: String
  let compiled: JSONataExpression
  /// The members of `$states` that it reads; all of them where it reads the whole.
  let members: [StatesMember]
  /// Whether it calls a function whose result is random.
  let isRandom: Bool

  /// Reads an expression.
  ///
  /// - Throws: the error of a text that is no expression.
  init(parsing text: String) throws(JSONataError) {
    let compiled = try JSONataExpression(parsing: text, library: .states)
    let read = compiled.references.variables.filter { $0.name == StatesMember.variable }
    let isWhole = read.contains { $0.member == nil }
    self.text = text
    self.compiled = compiled
    members = StatesMember.allCases.filter { member in isWhole || read.contains { $0.member == member.rawValue } }
    isRandom = compiled.outerNames.contains(where: Self.randomFunctions.contains)
  }

  private static let randomFunctions: Set = ["random", "uuid", "shuffle"]
}

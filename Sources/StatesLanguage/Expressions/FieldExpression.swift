package import JSONataEngine

/// A JSONata expression in a field of a state, read when the definition is loaded.
public struct FieldExpression: Sendable {
  /// Where it stands in its state, as AWS says it: `Output/items[0]`, `Choices[1]/Condition`.
  public let field: String
  private let code: ExpressionCode

  /// Makes the expression of a field.
  init(_ code: ExpressionCode, field: String) {
    self.code = code
    self.field = field
  }

  /// The expression, without `{%` and `%}` and the blanks inside of them.
  public var text: String { code.text }

  var compiled: JSONataExpression { code.compiled }

  /// What it does when that is only to read a value that is at hand.
  var read: ExpressionCode.Read? { code.read }

  /// The values at hand that parts of it read, in the order in which the engine takes them; `nil` when one is not at
  /// hand.
  func reads(in scope: some EvaluationScope) -> [JSONataResult]? {
    guard let reads = code.reads else { return nil }
    var results: [JSONataResult] = []
    results.reserveCapacity(reads.count)
    for read in reads {
      guard let result = read.result(in: scope) else { return nil }
      results.append(result)
    }
    return results
  }

  /// For each variable from outside whether other parts read it than those that read values at hand.
  var isReadElsewhere: [Bool] { code.isReadElsewhere }

  /// The members of `$states` that it reads; all of them where it reads the whole.
  var members: [StatesMember] { code.members }

  /// Whether it calls a function whose result is random.
  package var isRandom: Bool { code.isRandom }

  /// What it refers to outside of itself, and where.
  package var references: JSONataReferences { compiled.references }

  /// What stands between `{%` and `%}`, without the blanks around it, when a text is an expression as a whole.
  public static func text(in field: String) -> String? {
    guard field.hasPrefix("{%"), field.hasSuffix("%}"), field.utf8.count >= 4 else { return nil }
    return ConditionText.expression(in: field)
  }

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

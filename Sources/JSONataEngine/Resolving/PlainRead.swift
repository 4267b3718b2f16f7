import JSONModel

/// What an expression is that only reads a variable of the host, or a member of one: `$states.input.id`.
struct PlainRead {
  /// The place of the variable among those that the expression reads from outside.
  private let place: Int
  /// The names behind the variable.
  private let names: [String]

  /// Sees whether a whole expression is such.
  init?(_ root: Node, _ outerSymbols: [Symbol]) {
    guard root.isPlain, !root.keepsArray, !root.keepsSingleton else { return nil }
    let variable: Node
    switch root.kind {
    case .variable: (variable, names) = (root, [])
    case .path(let path):
      guard path.startsWithVariable, let first = path.steps.first, !first.keepsArray, let rest = path.names else {
        return nil
      }
      (variable, names) = (first, rest)
    case .name, .literal, .context, .wildcard, .descendants, .parent, .arithmetic, .comparison, .equality, .connective,
      .concatenation, .range, .inclusion, .negate, .array, .object, .call, .tailCall, .partial, .lambda, .condition,
      .otherwise, .block, .bind, .apply, .sort, .transform, .pattern:
      return nil
    }
    guard case .variable(let symbol) = variable.kind, let place = outerSymbols.firstIndex(of: symbol) else {
      return nil
    }
    self.place = place
  }

  /// What it gives, `nil` when it has to be evaluated because an array or a function is in the way.
  func result(_ values: [JSON?]) -> JSONataResult? {
    guard place < values.count, var value = values[place] else { return nil }
    for name in names {
      guard case .object(let object) = value else { return nil }
      guard let member = object[name] else { return .nothing }
      value = member
    }
    guard case .number(let number) = value else { return .value(value) }
    return number.double.isFinite ? .value(.number(JSONNumber(number.double))) : nil
  }
}

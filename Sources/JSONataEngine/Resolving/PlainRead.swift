package import JSONModel

/// What an expression is that only reads a variable of the host, or a member of one: `$states.input.id`.
///
/// A host that has the value at hand can follow the names without an evaluation.
package struct PlainRead: Sendable {
  /// The variable, without the dollar sign.
  package let variable: String
  /// The names behind the variable.
  package let names: [String]

  /// Sees whether a whole expression is such.
  ///
  /// - Parameters:
  ///   - root: The expression.
  ///   - outerSymbols: The numbers of the variables that it reads from outside.
  ///   - outerNames: Their names, in the same order.
  init?(_ root: Node, _ outerSymbols: [Symbol], _ outerNames: [String]) {
    guard root.isPlain, !root.keepsArray, !root.keepsSingleton else { return nil }
    let symbol: Symbol
    switch root.kind {
    case .variable(let variable): (symbol, names) = (variable, [])
    case .path(let path):
      guard let variable = path.readSymbol else { return nil }
      (symbol, names) = (variable, Array(path.names))
    case .name, .literal, .context, .wildcard, .descendants, .parent, .arithmetic, .comparison, .equality, .connective,
      .concatenation, .range, .inclusion, .negate, .array, .object, .call, .tailCall, .partial, .lambda, .condition,
      .otherwise, .block, .bind, .apply, .sort, .transform, .pattern:
      return nil
    }
    guard let place = outerSymbols.firstIndex(of: symbol) else { return nil }
    self.variable = outerNames[place]
  }

  /// Makes one of its parts.
  init(variable: String, names: [String]) {
    self.variable = variable
    self.names = names
  }

  /// What names give that are followed from a value, `nil` when that has to be evaluated because an array is in the
  /// way.
  package static func result(following names: ArraySlice<String>, from value: JSON) -> JSONataResult? {
    var value = value
    for name in names {
      guard case .object(let object) = value else { return nil }
      guard let member = object[name] else { return .nothing }
      value = member
    }
    guard case .number(let number) = value else { return .value(value) }
    return number.double.isFinite ? .value(.number(JSONNumber(number.double))) : nil
  }
}

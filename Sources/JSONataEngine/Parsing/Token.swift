/// One word, sign or literal of an expression.
struct Token {
  enum Kind {
    case `operator`(Operator)
    case name(String)
    case variable(String)
    case literal(Literal)
    case pattern(Pattern)
    case end
  }

  let kind: Kind
  /// Where it begins and ends, in UTF-16 code units.
  let range: Range<Int>

  /// The reference implementation's position of a token is its end.
  var position: Int { range.upperBound }

  /// The operator, when it is one.
  var symbol: Operator? {
    if case .operator(let symbol) = kind { symbol } else { nil }
  }

  /// How messages show it.
  var text: String {
    switch kind {
    case .operator(let symbol): symbol.rawValue
    case .name(let name), .variable(let name): name
    case .literal(let literal): literal.text
    case .pattern(let pattern): pattern.source
    case .end: "(end)"
    }
  }
}

/// A value that is written out.
enum Literal {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)

  var value: Value {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    }
  }

  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let value): value.scriptText
    case .string(let value): value
    }
  }
}

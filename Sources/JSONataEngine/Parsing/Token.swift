/// One word, sign or literal of an expression.
struct Token {
  enum Kind {
    case `operator`(Operator)
    case name(NameID)
    case variable(NameID)
    case constant(Constant)
    case pattern(PatternID)
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
}

/// A value that is written out, in the tree as it is read.
enum Constant {
  case null
  case bool(Bool)
  case number(Double)
  case text(NameID)

  /// The value itself.
  func literal(_ names: NameTable) -> Literal {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .text(let name): .string(names[name])
    }
  }
}

/// What an operator between two values does; the raw values are the operators as they are written.
enum BinaryOperator {
  case arithmetic(Arithmetic)
  case comparison(Comparison)
  case equality(Equality)
  case connective(Connective)
  case concatenation
  case range
  case inclusion

  /// Computes with two numbers.
  enum Arithmetic: String {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
  }

  /// Says how two values are ordered.
  enum Comparison: String {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// Says whether two values are equal.
  enum Equality: String {
    case equal = "="
    case notEqual = "!="
  }

  /// Joins two conditions; the second is evaluated only when the first does not decide.
  enum Connective: String {
    case and
    case or
  }

  /// The operator as it is written.
  var sign: String {
    switch self {
    case .arithmetic(let arithmetic): arithmetic.rawValue
    case .comparison(let comparison): comparison.rawValue
    case .equality(let equality): equality.rawValue
    case .connective(let connective): connective.rawValue
    case .concatenation: "&"
    case .range: ".."
    case .inclusion: "in"
    }
  }

  /// The meaning of an operator, `nil` when it does not join two values to one.
  init?(_ symbol: Operator) {
    switch symbol {
    case .plus: self = .arithmetic(.plus)
    case .minus: self = .arithmetic(.minus)
    case .times: self = .arithmetic(.times)
    case .divide: self = .arithmetic(.divide)
    case .percent: self = .arithmetic(.remainder)
    case .less: self = .comparison(.less)
    case .lessOrEqual: self = .comparison(.lessOrEqual)
    case .greater: self = .comparison(.greater)
    case .greaterOrEqual: self = .comparison(.greaterOrEqual)
    case .equal: self = .equality(.equal)
    case .notEqual: self = .equality(.notEqual)
    case .and: self = .connective(.and)
    case .or: self = .connective(.or)
    case .concatenate: self = .concatenation
    case .range: self = .range
    case .in: self = .inclusion
    case .dot, .openBracket, .closeBracket, .openBrace, .closeBrace, .openParenthesis, .closeParenthesis, .comma, .at,
      .hash, .semicolon, .colon, .question, .bar, .caret, .descendants, .assign, .apply, .elvis, .coalesce,
      .exclamation, .tilde:
      return nil
    }
  }
}

/// A word or sign with a meaning in the grammar.
enum Operator: String {
  case dot = "."
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case comma = ","
  case at = "@"
  case hash = "#"
  case semicolon = ";"
  case colon = ":"
  case question = "?"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case percent = "%"
  case bar = "|"
  case equal = "="
  case less = "<"
  case greater = ">"
  case caret = "^"
  case descendants = "**"
  case range = ".."
  case assign = ":="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case apply = "~>"
  case elvis = "?:"
  case coalesce = "??"
  case and
  case or
  case `in`
  case concatenate = "&"
  case exclamation = "!"
  case tilde = "~"

  /// How strongly it binds what stands before it; 0 when it cannot follow an expression.
  var bindingPower: Int {
    switch self {
    case .openBracket, .openParenthesis, .at, .hash: 80
    case .dot: 75
    case .openBrace: 70
    case .times, .divide, .percent: 60
    case .plus, .minus, .concatenate: 50
    case .equal, .less, .greater, .caret, .notEqual, .lessOrEqual, .greaterOrEqual, .apply, .elvis, .coalesce, .in: 40
    case .and: 30
    case .or: 25
    case .question: 20
    case .assign: 10
    case .closeBracket, .closeBrace, .closeParenthesis, .comma, .semicolon, .colon, .bar, .descendants, .range,
      .exclamation, .tilde:
      0
    }
  }
}

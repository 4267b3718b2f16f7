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

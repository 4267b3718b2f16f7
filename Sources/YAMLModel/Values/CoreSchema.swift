import JSONModel

/// What texts without quotes mean.
///
/// - Source: YAML 1.2, "Core Schema": only `true` and `false` are booleans, and dates are texts.
enum CoreSchema {
  /// A text without quotes.
  enum Meaning: Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    /// A number that JSON does not have.
    case noJSONNumber
    case text
  }

  /// What a text means.
  static func meaning(of text: String) -> Meaning {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: numberMeaning(of: text)
    }
  }

  private static func numberMeaning(of text: String) -> Meaning {
    guard let first = text.utf8.first, (0x2B...0x39).contains(first) else { return .text }
    if text.hasPrefix("0x") { return number(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return number(text.dropFirst(2), radix: 8) }
    switch text.drop(while: { $0 == "+" || $0 == "-" }) {
    case ".inf", ".Inf", ".INF": return text.utf8.count <= 5 ? .noJSONNumber : .text
    case ".nan", ".NaN", ".NAN": return text.utf8.count == 4 ? .noJSONNumber : .text
    default: return decimal(text)
    }
  }

  private static func number(_ digits: Substring, radix: Int) -> Meaning {
    guard let first = digits.first, first != "+", first != "-", digits.allSatisfy({ $0.isHexDigit }) else {
      return .text
    }
    guard let value = Int(digits, radix: radix) else {
      return digits.allSatisfy { $0.hexDigitValue ?? 16 < radix } ? .noJSONNumber : .text
    }
    return .number(JSONNumber(value))
  }

  /// A decimal number, in the nearest form that JSON has: it lets no `+`, zero or point stand in front, and no point
  /// behind.
  private static func decimal(_ text: String) -> Meaning {
    if let number = JSONNumber(text: text) { return .number(number) }
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let digits = unsigned.prefix(while: \.isDecimalDigit)
    var rest = unsigned.dropFirst(digits.count)
    guard !digits.isEmpty || rest.dropFirst().first?.isDecimalDigit ?? false else { return .text }
    if rest.first == ".", !(rest.dropFirst().first?.isDecimalDigit ?? false) { rest = rest.dropFirst() }
    let significant = digits.drop { $0 == "0" }
    let whole = significant.isEmpty ? "0" : significant
    return JSONNumber(text: (isNegative ? "-" : "") + whole + rest).map { .number($0) } ?? .text
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}

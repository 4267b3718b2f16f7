extension JSONSyntaxError: CustomStringConvertible {
  /// The place and the message: `3:14: found '}', expected a value`.
  public var description: String { "\(position): \(message)" }

  /// What was found, what was expected, and the likely fix; without the place.
  public var message: String {
    switch problem {
    case .noValue: "the text is empty, expected a value"
    case .byteOrderMark: "the text starts with a byte order mark, expected a value; save it as UTF-8 without one"
    case .invalidUTF8: "found a byte that is not UTF-8, expected a text encoded as UTF-8"
    case .unexpected(let found, let expected): unexpected(found, expected)
    case .unexpectedEnd(let expected): "the text ends here, expected \(expected.rawValue)"
    case .unknownWord(let word): "found '\(word)', expected a value\(Self.hint(for: word))"
    case .trailingComma: "found a comma before the closing bracket, expected none after the last value"
    case .textAfterValue(let found): "found \(Self.quoted(found)) after the value, expected the end of the text"
    case .leadingZero: "found a number that starts with 0, expected no leading zeros"
    case .controlCharacter(let found): controlCharacter(found)
    case .unknownEscape(let found):
      "found \(Self.quoted(found)) after '\\', expected one of \" \\ / b f n r t u; a backslash itself is '\\\\'"
    case .loneSurrogate(let unit): loneSurrogate(unit)
    case .tooDeep(let limit):
      "found more than \(limit) arrays and objects inside each other, expected at most that many"
    case .tooLong(let limit): "the text is longer than \(limit) bytes, expected at most that many"
    }
  }

  private func unexpected(_ found: Unicode.Scalar, _ expected: Expectation) -> String {
    "found \(Self.quoted(found)), expected \(expected.rawValue)\(Self.hint(for: found))"
  }

  private func controlCharacter(_ found: Unicode.Scalar) -> String {
    let escape =
      switch found {
      case "\n": "'\\n', or '\"' before the end of the line"
      case "\r": "'\\r'"
      case "\t": "'\\t'"
      default: "'\\u\(Self.hexadecimal(found.value, digits: 4))'"
      }
    return "found \(Self.quoted(found)) in a string, expected \(escape)"
  }

  private func loneSurrogate(_ unit: UInt16) -> String {
    let other = unit < 0xDC00 ? "a low one (DC00 to DFFF) after it" : "a high one (D800 to DBFF) before it"
    return "found the lone surrogate '\\u\(Self.hexadecimal(UInt32(unit), digits: 4))', expected \(other)"
  }

  private static func hint(for found: Unicode.Scalar) -> String {
    switch found {
    case "'": "; strings and names stand in double quotes"
    case "/", "#": "; JSON has no comments"
    case ".", "+": "; a number starts with a digit or '-'"
    case "=": "; a name and its value are separated by ':'"
    case ";": "; values are separated by ','"
    default: ""
    }
  }

  private static func hint(for word: String) -> String {
    switch word.lowercased() {
    case "true", "false", "null": "; did you mean '\(word.lowercased())'?"
    case "none", "nil", "undefined": "; did you mean 'null'?"
    case "nan", "infinity", "inf": "; JSON has no such number"
    default: "; a string stands in double quotes"
    }
  }

  private static func quoted(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "the end of the line"
    case "\t": "a tab"
    case "'": "an apostrophe"
    case _ where scalar.properties.generalCategory == .control || scalar.properties.isWhitespace:
      "the character U+\(hexadecimal(scalar.value, digits: 4))"
    default: "'\(scalar)'"
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

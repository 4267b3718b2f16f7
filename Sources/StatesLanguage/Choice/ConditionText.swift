import JSONModel

/// Short texts of conditions as they stand in a definition, whatever may be wrong with them.
enum ConditionText {
  /// The text of a rule: `$.total > 100`.
  static func text(of rule: JSON) -> String {
    guard let members = rule.object?.members else { return "" }
    for member in members {
      switch member.name {
      case "Condition": return jsonataText(member.value)
      case "And": return joined(member.value, by: " and ")
      case "Or": return joined(member.value, by: " or ")
      case "Not": return negated(text(of: member.value))
      default: continue
      }
    }
    return comparison(of: members, variable: rule["Variable"]?.string ?? "?")
  }

  /// The text of a condition turned around.
  static func negated(_ text: String) -> String { "not (\(text))" }

  /// Texts joined by `and` or `or`, in parentheses where they need them.
  static func joined(_ texts: [String], by word: String) -> String {
    guard texts.count > 1 else { return texts.first ?? "" }
    return texts.map { isJoined($0) ? "(\($0))" : $0 }.joined(separator: word)
  }

  /// Whether ` and ` or ` or ` stands in a text; bytes are compared, which is much faster than characters.
  private static func isJoined(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return [" and ", " or "].contains { word in
      let word = Array(word.utf8)
      return bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
  }

  private static func joined(_ rules: JSON, by word: String) -> String {
    joined((rules.array ?? []).map(text(of:)), by: word)
  }

  private static func jsonataText(_ value: JSON) -> String {
    guard let text = value.string else { return value.text() }
    guard text.hasPrefix("{%"), text.hasSuffix("%}"), text.utf8.count >= 4 else { return text }
    return expression(in: text)
  }

  /// The expression between `{%` and `%}`, without the blanks around it.
  static func expression(in text: String) -> String {
    let inner = text.dropFirst(2).dropLast(2)
    guard let first = inner.firstIndex(where: { !$0.isWhitespace }),
      let last = inner.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(inner[first...last])
  }

  private static func comparison(of members: [JSONObject.Member], variable: String) -> String {
    for member in members {
      guard let test = ChoiceOperator(name: member.name) else { continue }
      return test.text(variable: variable, operand: operandText(member.value, of: test))
    }
    return ""
  }

  private static func operandText(_ value: JSON, of test: ChoiceOperator) -> String {
    test.takesPath ? value.string ?? value.text() : value.text()
  }
}

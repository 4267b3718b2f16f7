import JSONModel

extension Value {
  /// The value as `$string` writes it: a string as it is, all else as JSON with 15 digits.
  ///
  /// - Throws: D3001 for a number that is not finite.
  func text(isPretty: Bool = false) throws(JSONataError) -> String {
    switch self {
    case .undefined, .function: return ""
    case .string(let text): return text
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    case .number(let number):
      guard number.isFinite else { throw JSONataError("D3001", value: self) }
      return number.shortText
    case .list, .data, .range, .object, .record, .tuple:
      return rounded.text(isPretty ? .pretty : .compact)
    }
  }

  /// The JSON value with numbers of 15 digits, and empty texts for functions.
  private var rounded: JSON {
    switch self {
    case .number(let number): return number.isFinite ? .number(JSONNumber(number.rounded(toDigits: 15))) : .null
    case .function: return .string("")
    case .list, .data, .range:
      let elements = elements
      return .array((0..<elements.count).map { elements[$0].isUndefined ? .null : elements[$0].rounded })
    case .object, .record:
      var members: [JSONObject.Member] = []
      for index in 0..<memberCount {
        let (name, value) = member(at: index)
        if !value.isUndefined { members.append(JSONObject.Member(name: name, value: value.rounded)) }
      }
      return .object(JSONObject(distinct: members))
    case .undefined, .null, .bool, .string, .tuple: return json ?? .null
    }
  }
}

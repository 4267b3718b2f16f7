extension JSONNumber {
  /// The shortest text that reads back as the same double, laid out as ECMAScript's `Number::toString` does.
  static func shortestText(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension JSONNumber: Hashable {
  /// Whether two numbers have the same value; integers too long for a double compare digit by digit.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if case .integer(let mine) = left.storage, case .integer(let other) = right.storage { return mine == other }
    return left.double == right.double
  }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(double) }
}

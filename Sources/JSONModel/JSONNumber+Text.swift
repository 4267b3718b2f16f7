extension JSONNumber {
  /// Makes the number that a text writes, or `nil` when the text is no JSON number.
  public init?(text: String) {
    let number: JSONNumber? = SourceBytes.withBytes(of: Array(text.utf8)) { source in
      var reader = JSONReader(source, depthLimit: 0, recorder: NoRecorder())
      guard let number = try? reader.readNumber(), reader.offset == source.count else { return nil }
      return number
    }
    guard let number else { return nil }
    self = number
  }

  /// Makes the number that a text writes, held the shortest way that gives the text back.
  ///
  /// - Precondition: `text` follows JSON's grammar of numbers.
  init(validText text: String) {
    if text != "-0", let whole = Int64(text) {
      storage = .integer(whole)
    } else if text.utf8.count <= Self.longestShortestText, let value = Double(text), value.isFinite,
      Self.shortestText(of: value) == text
    {
      storage = .double(value)
    } else {
      storage = .text(text)
    }
  }

  /// How many bytes ``shortestText(of:)`` has at most: `-0.0000012345678901234567`.
  private static let longestShortestText = 25

  /// The shortest text that reads back as the same double, laid out as ECMAScript's `Number::toString` does.
  ///
  /// - Source: ECMA-262, "Number::toString".
  static func shortestText(of value: Double) -> String {
    let magnitude = value.magnitude
    guard value != 0 else { return "0" }
    if magnitude >= 1e-4, magnitude < 9_007_199_254_740_992 { return plainText(value.description) }
    return Decimal(value.description).text
  }

  private static func plainText(_ description: String) -> String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}

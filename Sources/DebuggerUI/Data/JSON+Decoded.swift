import JSONModel

extension JSON {
  /// A longer string is only looked at from both ends until it is opened.
  private static let shortText = 1000

  /// The array or object whose text a string holds.
  ///
  /// - Parameter isOpen: Whether the content is needed; a long string is read only then.
  /// - Returns: Nothing for other values and other strings; an empty array for a long string that was not read.
  func decoded(ifOpen isOpen: Bool) -> JSON? {
    guard let text = string, text.utf8.looksLikeContainer else { return nil }
    guard isOpen || text.utf8.count <= Self.shortText else { return [] }
    guard let value = try? JSON(parsing: text), value.childCount > 0 else { return nil }
    return value
  }
}

extension String.UTF8View {
  /// Whether the text begins and ends as an array or an object does.
  fileprivate var looksLikeContainer: Bool {
    guard let first = first(where: { !$0.isBlank }), let last = last(where: { !$0.isBlank }) else { return false }
    return (first, last) == (UInt8(ascii: "{"), UInt8(ascii: "}"))
      || (first, last) == (UInt8(ascii: "["), UInt8(ascii: "]"))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Text {
  /// Where text loses what is too long.
  package enum Ellipsis: Hashable, Sendable {
    /// Its end is cut off.
    case end
    /// Its middle is cut out, so that both ends can be read.
    case middle
  }

  /// The text, escaped, cut so that it takes at most so many columns; a mark stands where something is missing.
  package static func truncated(
    _ text: some StringProtocol,
    to columns: Int,
    ellipsis: Ellipsis = .end,
    mark: Character = "…"
  ) -> String {
    let text = escaped(text)
    guard self.columns(of: text) > columns else { return text }
    let room = columns - self.columns(of: mark)
    guard room >= 0 else { return "" }
    switch ellipsis {
    case .end: return prefix(of: text, columns: room) + String(mark)
    case .middle:
      return prefix(of: text, columns: room - room / 2) + String(mark) + suffix(of: text, columns: room / 2)
    }
  }

  /// The text, cut or filled up with spaces so that it takes exactly so many columns.
  package static func padded(
    _ text: some StringProtocol,
    to columns: Int,
    alignment: Alignment = .start,
    mark: Character = "…"
  ) -> String {
    let text = truncated(text, to: columns, mark: mark)
    let gap = max(0, columns - self.columns(of: text))
    let before = alignment.offset(in: gap)
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: gap - before)
  }

  /// As much of the start of text as fits into so many columns.
  package static func prefix(of text: some StringProtocol, columns: Int) -> String {
    var left = columns
    return String(
      text.prefix { character in
        left -= self.columns(of: character)
        return left >= 0
      }
    )
  }

  /// As much of the end of text as fits into so many columns.
  package static func suffix(of text: some StringProtocol, columns: Int) -> String {
    String(prefix(of: String(text.reversed()), columns: columns).reversed())
  }
}

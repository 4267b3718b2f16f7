/// How lines of Markdown are indented, which makes code of them: four columns more than what they stand in.
///
/// - Source: CommonMark 0.31, "Indented code blocks" and "List items".
enum MarkdownIndentation {
  /// How far a line has to be indented to be code.
  private static let ofCode = 4

  /// Whether a line is code by its indentation: counted from the text of the list item that it stands in, if it does.
  static func isCode(at index: Int, in lines: [Substring]) -> Bool {
    let indentation = columns(of: lines[index].prefix(while: \.isWhitespace))
    guard indentation >= ofCode else { return false }
    var least = indentation
    for line in lines[..<index].reversed() where !line.allSatisfy(\.isWhitespace) {
      let columns = columns(of: line.prefix(while: \.isWhitespace))
      guard columns < least else { continue }
      least = columns
      if let text = textColumn(ofItem: line), text <= indentation { return indentation - text >= ofCode }
      if columns == 0 { break }
    }
    return true
  }

  /// A line without what begins a list item.
  static func withoutItem(_ line: Substring) -> Substring {
    item(line).map { line[$0.upperBound...] } ?? line
  }

  /// The column, from 0, in which the text of a list item begins; nothing when a line begins none.
  private static func textColumn(ofItem line: Substring) -> Int? {
    item(line).map { columns(of: line[$0]) }
  }

  private static func item(_ line: Substring) -> Range<Substring.Index>? {
    line.prefixMatch(of: /\s*(?:(?:[-+*]|[0-9]{1,9}[.)])\s+)+/)?.range
  }

  /// How many columns a text takes, in which a tab goes to the next multiple of four.
  private static func columns(of text: Substring) -> Int {
    text.reduce(0) { $1 == "\t" ? $0 / 4 * 4 + 4 : $0 + 1 }
  }
}

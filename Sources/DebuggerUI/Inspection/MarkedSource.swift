import TerminalUI

/// A text, wrapped to a width, with one part of it marked: by a role, and by a line of signs below it.
struct MarkedSource {
  /// The lines, those of signs among them.
  private(set) var lines: [StyledLine] = []
  /// The first line with a part that is marked.
  private(set) var firstMarked = 0

  /// Wraps a text.
  init(_ text: String, marking range: Range<String.Index>, columns: Int) {
    for row in Self.rows(of: text, columns: columns) {
      let start = max(row.lowerBound, min(range.lowerBound, row.upperBound))
      let end = max(start, min(range.upperBound, row.upperBound))
      var line = StyledLine(Self.shown(text[row.lowerBound..<start]), role: .jsonExpression)
      let before = line.columns
      let marked = Self.shown(text[start..<end])
      line.append(marked, role: .sourceExpression)
      line.append(Self.shown(text[end..<row.upperBound]), role: .jsonExpression)
      let isFirst = !lines.contains { $0.runs.last?.role == .sourceCurrent }
      if !marked.isEmpty, isFirst { firstMarked = lines.count }
      lines.append(line)
      guard !marked.isEmpty else { continue }
      let sign = (isFirst ? "^" : "~") + String(repeating: "~", count: Text.columns(of: marked) - 1)
      lines.append(StyledLine(String(repeating: " ", count: before)) + StyledLine(sign, role: .sourceCurrent))
    }
  }

  /// The rows of a text: its lines, cut where they are too long, if possible behind a blank.
  private static func rows(of text: String, columns: Int) -> [Range<String.Index>] {
    var rows: [Range<String.Index>] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var rest = line
      while Text.columns(of: shown(rest)) > columns {
        var end = rest.startIndex
        var width = 0
        while end < rest.endIndex, width + Text.columns(of: rest[end]) <= columns {
          width += Text.columns(of: rest[end])
          end = rest.index(after: end)
        }
        let blank = rest[..<end].lastIndex { $0.isWhitespace }.map { rest.index(after: $0) }
        let cut = blank.flatMap { $0 > rest.startIndex ? $0 : nil } ?? max(end, rest.index(after: rest.startIndex))
        rows.append(rest.startIndex..<cut)
        rest = rest[cut...]
      }
      rows.append(rest.startIndex..<rest.endIndex)
    }
    return rows
  }

  private static func shown(_ text: Substring) -> String {
    Text.escaped(String(text.map { $0 == "\t" ? " " : $0 }))
  }
}

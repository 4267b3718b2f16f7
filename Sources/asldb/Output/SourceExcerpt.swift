import JSONModel
import TerminalUI

/// A line of a text, with a mark below the part that is meant; a long line is cut around it.
struct SourceExcerpt {
  private let line: Int
  private let before: String
  private let marked: String
  private let after: String

  /// Cuts the excerpt out of a text.
  init(of range: Range<SourcePosition>, in bytes: [UInt8]) {
    let start = min(range.lowerBound.offset, bytes.count)
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let end = max(start, min(range.upperBound.offset, lineEnd))
    line = range.lowerBound.line
    before = Self.cutStart(of: Self.shown(bytes[lineStart..<start].suffix(Self.furthestBytes)))
    marked = Text.truncated(Self.shown(bytes[start..<end].prefix(Self.furthestBytes)), to: Self.columnsOfEachPart)
    after = Text.truncated(Self.shown(bytes[end..<lineEnd].prefix(Self.furthestBytes)), to: Self.columnsOfEachPart)
  }

  /// The line and the mark, without a line break at the end.
  var text: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let blanks = String(repeating: " ", count: Text.columns(of: before))
    let tail = String(repeating: "~", count: max(0, Text.columns(of: marked) - 1))
    return "  \(number) | \(before)\(marked)\(after)\n  \(margin) | \(blanks)^\(tail)"
  }

  private static let columnsOfEachPart = 60
  /// Enough for the columns of a part, whatever its characters are.
  private static let furthestBytes = 1000

  private static func cutStart(of text: String) -> String {
    guard Text.columns(of: text) > columnsOfEachPart else { return text }
    return "…" + Text.suffix(of: text, columns: columnsOfEachPart - 1)
  }

  /// A part of a line as a terminal may show it.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    return Text.escaped(text.last == "\r" ? text.dropLast() : text[...])
  }
}

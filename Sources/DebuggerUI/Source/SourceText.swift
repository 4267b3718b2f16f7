/// A text by lines.
struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Splits a text in UTF-8 into lines.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    if bytes.last == UInt8(ascii: "\n") { starts.removeLast() }
    self.starts = starts
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// A line, from 0, without its end and with tabs as two blanks.
  subscript(line: Int) -> String {
    Self.shown(bytes[content(ofLine: line)])
  }

  /// The parts of lines that are written with some bytes, without the blanks around them, from top to bottom.
  func parts(of range: Range<Int>) -> [Part] {
    let first = starts.lastIndex { $0 <= range.lowerBound } ?? 0
    return starts[first...].prefix { $0 < range.upperBound }.indices.compactMap { line in
      let content = content(ofLine: line)
      let written = bytes[range.clamped(to: content)]
      guard let start = written.firstIndex(where: { !Self.isBlank($0) }),
        let last = written.lastIndex(where: { !Self.isBlank($0) })
      else { return nil }
      let before = Self.shown(bytes[content.lowerBound..<start]).count
      return Part(line: line, characters: before..<(before + Self.shown(bytes[start...last]).count))
    }
  }

  /// A part of a line.
  struct Part: Equatable, Sendable {
    /// The line, from 0.
    let line: Int
    /// The characters of the line as it is shown.
    let characters: Range<Int>
  }

  /// Where a line stands, without its end.
  private func content(ofLine line: Int) -> Range<Int> {
    var end = max(starts[line], line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count)
    while end > starts[line], bytes[end - 1] == UInt8(ascii: "\r") || bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return starts[line]..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func shown(_ content: ArraySlice<UInt8>) -> String {
    let text = String(decoding: content, as: UTF8.self)
    return content.contains(UInt8(ascii: "\t"))
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "  ") : text
  }
}

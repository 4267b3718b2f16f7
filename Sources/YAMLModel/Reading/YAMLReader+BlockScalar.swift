import JSONModel

/// What the line of `|` or `>` says about the text below it.
private struct BlockHeader {
  /// Whether lines are joined.
  var isFolded: Bool
  /// How deep the text stands in the collection around it, when that is told.
  var depth: Int?
  /// Which ends of lines stay at the end.
  var chomping = Chomping.clip

  enum Chomping { case strip, clip, keep }
}

extension YAMLReader {
  /// Reads a text below `|` or `>`.
  mutating func readBlockScalar(
    deeperThan indent: Int,
    _ properties: NodeProperties
  ) throws(YAMLFailure) -> YAMLNode {
    let start = position
    let header = try readBlockHeader()
    let outer = max(indent, -1)
    var text = LocatedText()
    var breaks: [Range<Int>] = []
    let width = header.depth.map { max(outer, 0) + $0 } ?? detectIndentation(deeperThan: outer)
    var end = position
    try skipBlankLines(width, into: &breaks)
    while !isAtEnd, column == width, !isAtDocumentMark {
      appendBreaks(breaks, to: &text)
      let isIndented = byte.isYAMLBlank
      let lineStart = position
      skipLine()
      text.append(verbatim: bytes[lineStart..<position], at: lineStart)
      end = position
      let lineBreak = readBreak()
      breaks = []
      try skipBlankLines(width, into: &breaks)
      let continues = !isAtEnd && column == width && !isAtDocumentMark
      guard continues else {
        if header.chomping != .strip, let lineBreak { text.append("\n".utf8, from: lineBreak) }
        break
      }
      if header.isFolded, !isIndented, !byte.isYAMLBlank {
        if breaks.isEmpty, let lineBreak { text.append(" ".utf8, from: lineBreak) }
      } else if let lineBreak {
        text.append("\n".utf8, from: lineBreak)
      }
    }
    if header.chomping == .keep { appendBreaks(breaks, to: &text) }
    return finish(.scalar(text, .block), properties, at: start..<end)
  }

  private func appendBreaks(_ breaks: [Range<Int>], to text: inout LocatedText) {
    for range in breaks { text.append("\n".utf8, from: range) }
  }

  private mutating func readBreak() -> Range<Int>? {
    let start = position
    guard !isAtEnd else { return nil }
    skipBreak()
    return start..<position
  }

  private mutating func readBlockHeader() throws(YAMLFailure) -> BlockHeader {
    let start = position
    var header = BlockHeader(isFolded: byte == .greater)
    position += 1
    while !byte.isYAMLBlankOrEnd {
      switch byte {
      case UInt8(ascii: "+"): header.chomping = .keep
      case .dash: header.chomping = .strip
      case UInt8(ascii: "1")...UInt8(ascii: "9"): header.depth = Int(byte - UInt8(ascii: "0"))
      default: throw failure(.blockHeader, at: start..<position + 1)
      }
      position += 1
    }
    skipBlanks()
    if isAtComment { skipLine() }
    guard isAtEnd || byte.isYAMLBreak else { throw failure(.blockHeader) }
    if !isAtEnd { skipBreak() }
    return header
  }

  /// How deep the first line stands that is not blank, or one deeper than around when there is none.
  private func detectIndentation(deeperThan indent: Int) -> Int {
    var scout = self
    var width = 0
    while !scout.isAtEnd {
      while scout.byte == .space { scout.position += 1 }
      width = max(width, scout.column)
      guard scout.byte.isYAMLBreak else { break }
      scout.skipBreak()
    }
    return max(width, indent + 1, 1)
  }

  /// Goes over lines without text, and into the next one as far as the text's indentation.
  private mutating func skipBlankLines(_ width: Int, into breaks: inout [Range<Int>]) throws(YAMLFailure) {
    while true {
      while column < width, byte == .space { position += 1 }
      if column < width, byte == .tab {
        throw failure(.tabIndentation)
      }
      guard byte.isYAMLBreak, let lineBreak = readBreak() else { return }
      breaks.append(lineBreak)
    }
  }
}

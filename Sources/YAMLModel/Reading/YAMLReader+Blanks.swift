extension YAMLReader {
  /// Goes over blanks on this line.
  mutating func skipBlanks() {
    while byte.isYAMLBlank { position += 1 }
  }

  /// Goes over the end of the line.
  mutating func skipBreak() {
    position += byte == .carriageReturn && nextByte == .lineFeed ? 2 : 1
    lineStart = position
  }

  /// Goes to the end of the line.
  mutating func skipLine() {
    while position < bytes.count, !bytes[position].isYAMLBreak { position += 1 }
  }

  /// Whether a comment begins here.
  var isAtComment: Bool {
    byte == .hash && (position == lineStart || bytes[position - 1].isYAMLBlank)
  }

  /// Goes over blanks, comments and ends of lines to what comes next, in block style.
  mutating func skipToContent() throws(YAMLFailure) {
    skipSeparation()
    guard isFirstOnLine, !isAtEnd, let tab = bytes[lineStart..<position].firstIndex(of: .tab) else { return }
    throw failure(.tabIndentation, at: tab..<tab + 1)
  }

  /// Goes over blanks, comments and ends of lines to what comes next.
  mutating func skipSeparation() {
    while true {
      skipBlanks()
      if isAtComment { skipLine() }
      guard byte.isYAMLBreak else { return }
      skipBreak()
    }
  }
}

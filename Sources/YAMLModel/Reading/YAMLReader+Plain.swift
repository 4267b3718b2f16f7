import JSONModel

/// Where a text without quotes stands, which decides where it ends.
struct PlainContext {
  /// The column that its further lines must be deeper than.
  var indent = -1
  /// Whether it stands in brackets.
  var inFlow = false
  /// Whether it is a key on one line.
  var isKey = false
}

extension YAMLReader {
  /// Reads a text without quotes.
  mutating func readPlain(_ properties: NodeProperties, _ context: PlainContext) throws(YAMLFailure) -> YAMLNode {
    guard canStartPlain(context) else { throw failure(.unexpected(found, expected: "a value")) }
    let start = position
    var text = LocatedText()
    var end = readPlainLine(into: &text, context)
    while !context.isKey, let lines = skipToContinuation(context) {
      if !context.inFlow, startsKey { throw failure(.keyOverLines, at: start..<position) }
      let separator = lines == 1 ? " " : String(repeating: "\n", count: lines - 1)
      text.append(separator.utf8, from: end..<position)
      end = readPlainLine(into: &text, context)
    }
    return finish(.scalar(text, .plain), properties, at: start..<end)
  }

  private func canStartPlain(_ context: PlainContext) -> Bool {
    switch byte {
    case .dash, .question, .colon:
      !nextByte.isYAMLBlankOrEnd && !(context.inFlow && nextByte.isYAMLFlowIndicator)
    case 0, .hash, .ampersand, .asterisk, .exclamation, .bar, .greater, .singleQuote, .doubleQuote,
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: !byte.isYAMLFlowIndicator
    }
  }

  /// Reads what of a text is on this line, and stands behind it then, before blanks.
  private mutating func readPlainLine(into text: inout LocatedText, _ context: PlainContext) -> Int {
    let start = position
    var end = position
    while !endsPlain(context) {
      position += 1
      if !bytes[position - 1].isYAMLBlank { end = position }
    }
    position = end
    text.append(verbatim: bytes[start..<end], at: start)
    return end
  }

  private func endsPlain(_ context: PlainContext) -> Bool {
    switch byte {
    case .colon: nextByte.isYAMLBlankOrEnd || context.inFlow && nextByte.isYAMLFlowIndicator
    case .hash: isAtComment
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: context.inFlow
    case .lineFeed, .carriageReturn: true
    default: isAtEnd
    }
  }

  /// Goes to the next line of the same text and says how many lines on it is; stays where it is when there is none.
  private mutating func skipToContinuation(_ context: PlainContext) -> Int? {
    let before = (position, lineStart)
    var lines = 0
    skipBlanks()
    while byte.isYAMLBreak {
      skipBreak()
      skipBlanks()
      lines += 1
    }
    let isOutside = isAtEnd || isAtComment || isAtDocumentMark || !context.inFlow && column <= context.indent
    if lines > 0, !isOutside, !(context.inFlow && endsPlain(context)) { return lines }
    (position, lineStart) = before
    return nil
  }
}

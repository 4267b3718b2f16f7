import JSONModel

extension YAMLReader {
  /// Whether a key with its colon stands here, on this line.
  var startsKey: Bool {
    var scout = KeyScout(bytes: bytes, position: position)
    return scout.findsKey()
  }

  /// Reads a key, to behind its colon.
  mutating func readKey() throws(YAMLFailure) -> YAMLNode {
    var properties = NodeProperties()
    while isAtProperty { try readProperty(into: &properties, inFlow: false) }
    let key = try readKeyContent(properties)
    skipBlanks()
    guard isAtIndicator(.colon) else { throw failure(.expectedKey(found: found)) }
    position += 1
    return key
  }

  private mutating func readKeyContent(_ properties: NodeProperties) throws(YAMLFailure) -> YAMLNode {
    switch byte {
    case .openBracket, .openBrace, .doubleQuote, .singleQuote, .asterisk: try readFlowContent(properties)
    case .colon where isAtIndicator(.colon): finish(.scalar(.init(), .plain), properties, at: position..<position)
    default: try readPlain(properties, PlainContext(isKey: true))
    }
  }
}

/// Looks ahead whether a line begins with a key.
private struct KeyScout {
  let bytes: [UInt8]
  var position: Int

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }
  private var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }
  private var isAtColon: Bool { byte == .colon && next.isYAMLBlankOrEnd }

  mutating func findsKey() -> Bool {
    while byte == .ampersand || byte == .exclamation { skipWord() }
    switch byte {
    case .doubleQuote, .singleQuote: skipQuoted()
    case .openBracket, .openBrace: skipBrackets()
    case .asterisk: skipWord()
    case .bar, .greater, .hash, .comma, .closeBracket, .closeBrace, UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: "%"):
      return false
    default: skipPlain()
    }
    skipBlanks()
    return isAtColon
  }

  private mutating func skipWord() {
    while !byte.isYAMLBlankOrEnd { position += 1 }
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while byte.isYAMLBlank { position += 1 }
  }

  private mutating func skipPlain() {
    var last: UInt8 = 0
    while !byte.isYAMLBreak, position < bytes.count, !isAtColon, !(byte == .hash && last.isYAMLBlank) {
      last = byte
      position += 1
    }
  }

  private mutating func skipQuoted() {
    let quote = byte
    position += 1
    while !byte.isYAMLBreak, position < bytes.count, byte != quote {
      position += quote == .doubleQuote && byte == .backslash ? 2 : 1
    }
    position = min(position + 1, bytes.count)
    if quote == .singleQuote, byte == .singleQuote { skipQuoted() }
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      switch byte {
      case .openBracket, .openBrace: depth += 1
      case .closeBracket, .closeBrace: depth -= 1
      case .doubleQuote, .singleQuote:
        skipQuoted()
        continue
      default: break
      }
      position += 1
    } while depth > 0 && !byte.isYAMLBreak && position < bytes.count
  }
}

import JSONModel

extension YAMLReader {
  /// Reads a collection in brackets, a text in quotes or an alias.
  mutating func readFlowContent(_ properties: NodeProperties) throws(YAMLFailure) -> YAMLNode {
    switch byte {
    case .openBracket:
      return try readCollection(properties, inFlow: true) { (reader) throws(YAMLFailure) in
        try reader.readFlowSequence()
      }
    case .openBrace:
      return try readCollection(properties, inFlow: true) { (reader) throws(YAMLFailure) in
        try reader.readFlowMapping()
      }
    case .asterisk:
      if let start = properties.start {
        throw failure(
          .unexpected("an alias with a tag or an anchor", expected: "one or the other"),
          at: start..<position
        )
      }
      return try readAlias()
    default: return try readQuoted(properties)
    }
  }

  /// Reads a node in brackets; an empty one before a comma, a colon or a closing bracket.
  private mutating func readFlowNode() throws(YAMLFailure) -> YAMLNode {
    var properties = NodeProperties()
    while isAtProperty {
      try readProperty(into: &properties, inFlow: true)
      skipSeparation()
    }
    switch byte {
    case .openBracket, .openBrace, .asterisk, .doubleQuote, .singleQuote: return try readFlowContent(properties)
    case .comma, .closeBracket, .closeBrace:
      return finish(.scalar(LocatedText(), .plain), properties, at: position..<position)
    case .colon where isAtFlowColon:
      return finish(.scalar(LocatedText(), .plain), properties, at: position..<position)
    default: return try readPlain(properties, PlainContext(inFlow: true))
    }
  }

  private var isAtFlowColon: Bool { byte == .colon && (nextByte.isYAMLBlankOrEnd || nextByte.isYAMLFlowIndicator) }

  private mutating func readFlowSequence() throws(YAMLFailure) -> YAMLNode.Content {
    let opening = position
    var items: [YAMLNode] = []
    position += 1
    while try !closes(.closeBracket, opening) {
      let start = position
      let entry = try readFlowEntry()
      if let value = entry.value {
        let pair = YAMLNode.Entry(key: entry.key, value: value)
        let end = max(entry.key.range.upperBound, value.range.upperBound)
        items.append(YAMLNode(content: .mapping([pair]), tag: nil, range: start..<max(start, end)))
      } else {
        items.append(entry.key)
      }
      try readComma(before: "']'", .closeBracket, opening)
    }
    return .sequence(items)
  }

  private mutating func readFlowMapping() throws(YAMLFailure) -> YAMLNode.Content {
    let opening = position
    var entries: [YAMLNode.Entry] = []
    position += 1
    while try !closes(.closeBrace, opening) {
      let entry = try readFlowEntry()
      let end = entry.key.range.upperBound
      let empty = YAMLNode(content: .scalar(LocatedText(), .plain), tag: nil, range: end..<end)
      entries.append(YAMLNode.Entry(key: entry.key, value: entry.value ?? empty))
      try readComma(before: "'}'", .closeBrace, opening)
    }
    return .mapping(entries)
  }

  /// Reads a key with its value, or a value that stands alone.
  private mutating func readFlowEntry() throws(YAMLFailure) -> (key: YAMLNode, value: YAMLNode?) {
    let start = position
    let isExplicit = isAtIndicator(.question)
    if isExplicit {
      position += 1
      skipSeparation()
    }
    let key = try readFlowNode()
    if position == start, byte != .colon { throw failure(.unexpected(found, expected: "a value")) }
    skipSeparation()
    guard isAtFlowColon || byte == .colon && key.isJSONKey else {
      return (key, isExplicit ? YAMLNode(content: .scalar(.init(), .plain), tag: nil, range: position..<position) : nil)
    }
    position += 1
    skipSeparation()
    return (key, try readFlowNode())
  }

  /// Whether the collection ends here; if so, goes behind its bracket.
  private mutating func closes(_ bracket: UInt8, _ opening: Int) throws(YAMLFailure) -> Bool {
    skipSeparation()
    if isAtEnd || isAtDocumentMark {
      throw failure(.unclosed(bracket == .closeBrace ? "'{'" : "'['"), at: opening..<opening + 1)
    }
    guard byte == bracket else { return false }
    position += 1
    return true
  }

  private mutating func readComma(before words: String, _ bracket: UInt8, _ opening: Int) throws(YAMLFailure) {
    skipSeparation()
    if byte == .comma {
      position += 1
    } else if byte != bracket, !isAtEnd, !isAtDocumentMark {
      throw failure(.unexpected(found, expected: "',' or \(words)"))
    }
  }
}

extension YAMLNode {
  /// Whether a colon may follow it without a blank, as in JSON.
  fileprivate var isJSONKey: Bool {
    switch content {
    case .scalar(_, .quoted), .sequence, .mapping: true
    case .scalar(_, .plain), .scalar(_, .block), .alias: false
    }
  }
}

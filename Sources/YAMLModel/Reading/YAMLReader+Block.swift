import JSONModel

/// Where a node in block style is about to be read.
enum BlockPlace {
  /// The whole document.
  case document
  /// Behind the dash of a list.
  case item
  /// Behind the colon of a key.
  case value
  /// Behind the question mark of a key, or the colon of such a key.
  case explicit

  /// Whether a collection may begin on the line where the reader stands.
  var takesCollections: Bool { self != .value }
  /// Whether a list may stand as deep as the collection around it.
  var takesDashes: Bool { self == .value || self == .explicit }
}

extension YAMLReader {
  /// Reads a node whose lines stand deeper than those of the collection around it; an empty one if there is none.
  mutating func readBlockNode(deeperThan indent: Int, as place: BlockPlace) throws(YAMLFailure) -> YAMLNode {
    let empty = position
    var properties = NodeProperties()
    var takesCollections = place.takesCollections
    while true {
      try skipToContent()
      if isOutside(indent, place) { return emptyNode(properties, at: empty) }
      takesCollections = takesCollections || isFirstOnLine
      if takesCollections, let collection = try readBlockCollection(properties) { return collection }
      guard isAtProperty else { return try readBlockScalarOrFlow(deeperThan: indent, properties) }
      try readProperty(into: &properties, inFlow: false)
      takesCollections = false
    }
  }

  /// Whether what stands here does not belong to the node any more.
  private func isOutside(_ indent: Int, _ place: BlockPlace) -> Bool {
    if isAtEnd || isAtDocumentMark { return true }
    guard isFirstOnLine, column <= indent else { return false }
    return !(place.takesDashes && column == indent && isAtIndicator(.dash))
  }

  private mutating func emptyNode(_ properties: NodeProperties, at offset: Int) -> YAMLNode {
    let start = properties.start ?? offset
    return finish(.scalar(LocatedText(), .plain), properties, at: start..<start)
  }

  private mutating func readBlockCollection(_ properties: NodeProperties) throws(YAMLFailure) -> YAMLNode? {
    let column = column
    if isAtIndicator(.dash) {
      return try readCollection(properties, inFlow: false) { (reader) throws(YAMLFailure) in
        try reader.readBlockSequence(at: column)
      }
    }
    guard isAtIndicator(.question) || startsKey else { return nil }
    return try readCollection(properties, inFlow: false) { (reader) throws(YAMLFailure) in
      try reader.readBlockMapping(at: column)
    }
  }

  private mutating func readBlockScalarOrFlow(
    deeperThan indent: Int,
    _ properties: NodeProperties
  ) throws(YAMLFailure) -> YAMLNode {
    switch byte {
    case .bar, .greater: return try readBlockScalar(deeperThan: indent, properties)
    case .openBracket, .openBrace, .doubleQuote, .singleQuote, .asterisk:
      return try readFlowContent(properties)
    case _ where isAtIndicator(.dash): throw failure(.listOnKeyLine)
    default: return try readPlain(properties, PlainContext(indent: indent))
    }
  }

  /// Reads the items of a list whose dashes stand at a column.
  private mutating func readBlockSequence(at column: Int) throws(YAMLFailure) -> YAMLNode.Content {
    var items: [YAMLNode] = []
    repeat {
      position += 1
      items.append(try readBlockNode(deeperThan: column, as: .item))
    } while try continuesCollection(at: column) && isAtIndicator(.dash)
    return .sequence(items)
  }

  /// Reads the entries of a mapping whose keys stand at a column.
  private mutating func readBlockMapping(at column: Int) throws(YAMLFailure) -> YAMLNode.Content {
    var entries: [YAMLNode.Entry] = []
    repeat {
      if isAtIndicator(.question) {
        entries.append(try readExplicitEntry(at: column))
      } else {
        guard startsKey else { throw failure(.expectedKey(found: found)) }
        let key = try readKey()
        entries.append(YAMLNode.Entry(key: key, value: try readBlockNode(deeperThan: column, as: .value)))
      }
    } while try continuesCollection(at: column)
    return .mapping(entries)
  }

  private mutating func readExplicitEntry(at column: Int) throws(YAMLFailure) -> YAMLNode.Entry {
    position += 1
    let key = try readBlockNode(deeperThan: column, as: .explicit)
    guard try continuesCollection(at: column), isAtIndicator(.colon) else {
      let end = key.range.upperBound
      return YAMLNode.Entry(key: key, value: emptyNode(NodeProperties(), at: end))
    }
    position += 1
    return YAMLNode.Entry(key: key, value: try readBlockNode(deeperThan: column, as: .explicit))
  }

  /// Goes to the next line with content; says whether it is one of the collection at a column.
  private mutating func continuesCollection(at column: Int) throws(YAMLFailure) -> Bool {
    try skipToContent()
    if isAtEnd || isAtDocumentMark { return false }
    guard isFirstOnLine else { throw unexpectedAfterNode }
    guard self.column <= column else { throw failure(.wrongIndentation(column: column + 1)) }
    return self.column == column
  }
}

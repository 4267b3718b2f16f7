/// The tag and the anchor of a node that is about to be read.
struct NodeProperties {
  var tag: YAMLTag?
  var anchor: String?
  /// Where the first of them stands.
  var start: Int?
}

extension YAMLReader {
  /// Whether a tag or an anchor stands here.
  var isAtProperty: Bool { byte == .exclamation || byte == .ampersand }

  /// Reads a tag or an anchor, and the blanks behind it.
  mutating func readProperty(into properties: inout NodeProperties, inFlow: Bool) throws(YAMLFailure) {
    let start = position
    let isTag = byte == .exclamation
    let text = readWord(inFlow: inFlow || !isTag)
    guard isTag ? properties.tag == nil : properties.anchor == nil else {
      throw failure(.repeatedProperty(isTag ? "tag" : "anchor"), at: start..<position)
    }
    if isTag {
      properties.tag = YAMLTag(text: text, range: start..<position)
    } else {
      guard text.utf8.count > 1 else { throw failure(.unexpected(found, expected: "a name after '&'")) }
      properties.anchor = String(text.dropFirst())
    }
    properties.start = properties.start ?? start
    guard byte.isYAMLBlankOrEnd || inFlow else { throw failure(.unexpected(found, expected: "a blank")) }
    skipBlanks()
  }

  /// Reads an alias.
  mutating func readAlias() throws(YAMLFailure) -> YAMLNode {
    let start = position
    let name = String(readWord(inFlow: true).dropFirst())
    let range = start..<position
    if openAnchors.contains(name) { throw failure(.aliasInsideItself(name), at: range) }
    guard let node = anchors[name] else { throw failure(.unknownAlias(name), at: range) }
    return YAMLNode(content: .alias(node), tag: nil, range: range)
  }

  /// Reads to the next blank; in brackets, or in names, also to the next bracket or comma.
  private mutating func readWord(inFlow: Bool) -> String {
    let start = position
    if inFlow || nextByte != UInt8(ascii: "<") {
      while !byte.isYAMLBlankOrEnd, !(inFlow && byte.isYAMLFlowIndicator) { position += 1 }
    } else {
      while !byte.isYAMLBlankOrEnd { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads a collection with its anchor not yet known to aliases inside it.
  ///
  /// In brackets it ends where the reader stands then; in block style, with its last child.
  mutating func readCollection(
    _ properties: NodeProperties,
    inFlow: Bool,
    _ read: (inout YAMLReader) throws(YAMLFailure) -> YAMLNode.Content
  ) throws(YAMLFailure) -> YAMLNode {
    try descend()
    let start = position
    let isNew = properties.anchor.map { openAnchors.insert($0).inserted } ?? false
    let content = try read(&self)
    if isNew, let anchor = properties.anchor { openAnchors.remove(anchor) }
    ascend()
    return finish(content, properties, at: start..<(inFlow ? position : max(start, Self.end(of: content) ?? start)))
  }

  /// A node of what has been read; from now on aliases may stand for it.
  mutating func finish(
    _ content: YAMLNode.Content,
    _ properties: NodeProperties,
    at range: Range<Int>
  ) -> YAMLNode {
    let node = YAMLNode(content: content, tag: properties.tag, range: range)
    if let anchor = properties.anchor { anchors[anchor] = node }
    return node
  }

  /// Where the last child ends, of a collection in block style.
  private static func end(of content: YAMLNode.Content) -> Int? {
    switch content {
    case .scalar, .alias: nil
    case .sequence(let items): items.last?.range.upperBound
    case .mapping(let entries): entries.last.map { max($0.key.range.upperBound, $0.value.range.upperBound) }
    }
  }
}

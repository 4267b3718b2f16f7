import JSONModel

/// Turns what is written into what it means.
struct YAMLConverter {
  let nameOfTag: (String) -> String?
  let aliasLimit: Int
  let depthLimit: Int
  /// How many values aliases have stood for.
  private var aliasCount = 0
  /// How many aliases the place is in.
  private var aliasDepth = 0
  /// How many collections the place is in, aliases opened.
  private var depth = 0

  init(nameOfTag: @escaping (String) -> String?, aliasLimit: Int, depthLimit: Int) {
    self.nameOfTag = nameOfTag
    self.aliasLimit = aliasLimit
    self.depthLimit = depthLimit
  }

  /// The value of a node.
  mutating func convert(_ node: YAMLNode) throws(YAMLFailure) -> SourceNode {
    try countAliased(node)
    guard let tag = node.tag, !tag.text.isStandardTag else { return try convertContent(node) }
    guard let name = nameOfTag(tag.text) else {
      throw YAMLFailure(problem: .unknownTag(tag.text), range: tag.range)
    }
    let value = try convertContent(node)
    let member = SourceNode.Member(name: name, nameRange: tag.range, value: value)
    return SourceNode(.object([member]), range: tag.range.lowerBound..<max(tag.range.upperBound, node.range.upperBound))
  }

  private mutating func countAliased(_ node: YAMLNode) throws(YAMLFailure) {
    guard aliasDepth > 0 else { return }
    aliasCount += 1
    guard aliasCount <= aliasLimit else {
      throw YAMLFailure(problem: .tooManyAliases(limit: aliasLimit), range: node.range)
    }
  }

  private mutating func convertContent(_ node: YAMLNode) throws(YAMLFailure) -> SourceNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= depthLimit + 1 else { throw YAMLFailure(problem: .tooDeep(limit: depthLimit), range: node.range) }
    switch node.content {
    case .scalar(let text, let style): return try scalar(text, style, node)
    case .alias(let target): return try alias(target)
    case .sequence(let items):
      var elements: [SourceNode] = []
      for item in items { elements.append(try convert(item)) }
      return SourceNode(.array(elements), range: node.range)
    case .mapping(let entries): return SourceNode(.object(try members(entries)), range: node.range)
    }
  }

  private mutating func alias(_ target: YAMLNode) throws(YAMLFailure) -> SourceNode {
    aliasDepth += 1
    defer { aliasDepth -= 1 }
    return try convert(target)
  }

  private func scalar(_ text: LocatedText, _ style: YAMLScalarStyle, _ node: YAMLNode) throws(YAMLFailure) -> SourceNode
  {
    if let tag = node.tag, tag.text.isStandardTag { return try tagged(text, tag, node) }
    guard style == .plain else { return SourceNode(.text(text), range: node.range) }
    switch CoreSchema.meaning(of: text.string) {
    case .null: return SourceNode(.scalar(.null), range: node.range)
    case .bool(let value): return SourceNode(.scalar(.bool(value)), range: node.range)
    case .number(let value): return SourceNode(.scalar(.number(value)), range: node.range)
    case .noJSONNumber: throw YAMLFailure(problem: .noJSONNumber(text.string), range: node.range)
    case .text: return SourceNode(.text(text), range: node.range)
    }
  }

  /// A scalar that says itself what it is.
  private func tagged(_ text: LocatedText, _ tag: YAMLTag, _ node: YAMLNode) throws(YAMLFailure) -> SourceNode {
    switch (tag.text, CoreSchema.meaning(of: text.string)) {
    case ("!", _), ("!!str", _), ("!!binary", _), ("!!timestamp", _): return SourceNode(.text(text), range: node.range)
    case ("!!null", .null): return SourceNode(.scalar(.null), range: node.range)
    case ("!!bool", .bool(let value)): return SourceNode(.scalar(.bool(value)), range: node.range)
    case ("!!int", .number(let value)) where value.integer != nil, ("!!float", .number(let value)):
      return SourceNode(.scalar(.number(value)), range: node.range)
    default:
      throw YAMLFailure(problem: .wrongTag(tag.text, found: "'\(text.string)'"), range: tag.range)
    }
  }
}

extension String {
  /// Whether it is one of YAML's own tags, not one of an application.
  fileprivate var isStandardTag: Bool { self == "!" || hasPrefix("!!") }
}

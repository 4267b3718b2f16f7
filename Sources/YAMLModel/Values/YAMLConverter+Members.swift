import JSONModel

extension YAMLConverter {
  /// The members of a mapping, those of merged ones included: its own come first where both have one.
  mutating func members(_ entries: [YAMLNode.Entry]) throws(YAMLFailure) -> [SourceNode.Member] {
    var members: [SourceNode.Member] = []
    var indices: [String: Int] = [:]
    var own: [String: Range<Int>] = [:]
    for entry in entries {
      if entry.key.isMergeKey {
        for member in try merged(entry.value) where indices[member.name] == nil {
          indices[member.name] = members.count
          members.append(member)
        }
        continue
      }
      let member = try member(entry)
      if let first = own.updateValue(member.nameRange, forKey: member.name) {
        throw YAMLFailure(problem: .duplicateKey(member.name), range: member.nameRange, other: first.lowerBound)
      }
      if let index = indices[member.name] {
        members[index] = member
      } else {
        indices[member.name] = members.count
        members.append(member)
      }
    }
    return members
  }

  private mutating func member(_ entry: YAMLNode.Entry) throws(YAMLFailure) -> SourceNode.Member {
    guard let name = entry.key.name else { throw YAMLFailure(problem: .keyIsNoText, range: entry.key.range) }
    return SourceNode.Member(name: name, nameRange: entry.key.range, value: try convert(entry.value))
  }

  /// What `<<` brings in: of several mappings with one key the first counts.
  private mutating func merged(_ value: YAMLNode) throws(YAMLFailure) -> [SourceNode.Member] {
    let node = try convert(value)
    switch node.content {
    case .object(let members): return members
    case .array(let elements) where elements.allSatisfy(\.isObject): return elements.flatMap(\.members)
    case .array, .scalar, .text: throw YAMLFailure(problem: .mergesNoMapping, range: value.range)
    }
  }
}

extension YAMLNode {
  /// Whether it is a key that brings in the entries of its value.
  fileprivate var isMergeKey: Bool {
    guard case .scalar(let text, .plain) = content, tag == nil else { return false }
    return text.bytes.elementsEqual("<<".utf8)
  }

  /// The name that a key is, as it is written: `404` is one too.
  fileprivate var name: String? {
    switch content {
    case .scalar(let text, let style): text.bytes.isEmpty && style == .plain ? nil : text.string
    case .alias(let target): target.name
    case .sequence, .mapping: nil
    }
  }
}

extension LocatedJSON {
  /// The value with its places, as a tree that can be changed.
  package var sourceNode: SourceNode {
    let entry = source.table.nodes[node]
    let range = Int(entry.start)..<Int(entry.end)
    switch value {
    case .null, .bool, .number: return SourceNode(.scalar(value), range: range)
    case .string(let string): return SourceNode(.text(text ?? LocatedText(string, from: range)), range: range)
    case .array: return SourceNode(.array(elements.map(\.sourceNode)), range: range)
    case .object: return SourceNode(.object(members.map { $0.value.sourceMember(named: $0.name) }), range: range)
    }
  }

  /// Whether another value of the same document is this one, or stands inside it.
  ///
  /// Where a syntax lets one text stand for several values, this tells them apart, which their ranges do not.
  package func contains(_ other: LocatedJSON) -> Bool {
    (node..<Int(source.table.nodes[node].next)).contains(other.node)
  }

  private func sourceMember(named name: String) -> SourceNode.Member {
    let entry = source.table.nodes[node]
    return SourceNode.Member(name: name, nameRange: Int(entry.nameStart)..<Int(entry.nameEnd), value: sourceNode)
  }
}

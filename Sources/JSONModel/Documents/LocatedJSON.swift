/// A value of a ``JSONDocument`` and where it stands in the text.
public struct LocatedJSON: Sendable {
  let source: JSONDocument.Source
  let node: Int
  /// The value.
  public let value: JSON

  /// Where the value stands, with its quotes or brackets.
  public var range: Range<SourcePosition> {
    let entry = source.table.nodes[node]
    return source.map.range(entry.start, entry.end)
  }

  /// Where the name of the member stands that this is the value of, with its quotes; `nil` for elements and the root.
  public var nameRange: Range<SourcePosition>? {
    let entry = source.table.nodes[node]
    return entry.nameStart < entry.nameEnd ? source.map.range(entry.nameStart, entry.nameEnd) : nil
  }

  /// The elements in order; none when this is no array.
  public var elements: [LocatedJSON] {
    zip(value.array ?? [], source.table.children(of: node)).map(located)
  }

  /// The members in the order of ``value``; none when this is no object.
  public var members: [(name: String, value: LocatedJSON)] {
    guard let object = value.object else { return [] }
    guard source.table.duplicates.isEmpty else {
      return zip(object.members, memberNodes(of: object)).map { (name: $0.name, value: located($0.value, at: $1)) }
    }
    var child = node
    return object.members.map { member in
      child = source.table.sibling(after: child, in: node)
      return (name: member.name, value: located(member.value, at: child))
    }
  }

  /// The value of a member, when this is an object that has it; linear in how many members there are.
  public subscript(name: String) -> LocatedJSON? {
    guard let object = value.object, let position = object.position(of: name) else { return nil }
    return located(object.members[position].value, at: memberNode(at: position, of: object))
  }

  /// The element at an index from 0, when this is an array that has it; linear in the index.
  public subscript(index: Int) -> LocatedJSON? {
    guard let element = value[index] else { return nil }
    return source.table.children(of: node).dropFirst(index).first { _ in true }.map { located(element, at: $0) }
  }

  /// The member or element that a pointer's token names.
  subscript(token token: String) -> LocatedJSON? {
    if case .array = value { return JSONPointer.index(token).flatMap { self[$0] } }
    return self[token]
  }

  private func located(_ value: JSON, at node: Int) -> LocatedJSON {
    LocatedJSON(source: source, node: node, value: value)
  }

  /// The table entry of one member's value.
  private func memberNode(at position: Int, of object: JSONObject) -> Int {
    guard source.table.duplicates.isEmpty else { return memberNodes(of: object)[position] }
    return (0...position).reduce(node) { child, _ in source.table.sibling(after: child, in: node) }
  }

  /// The table entry of each member's value; where names are repeated, that of the last one.
  private func memberNodes(of object: JSONObject) -> [Int] {
    let children = Array(source.table.children(of: node))
    guard children.count != object.count else { return children }
    var nodes: [Int] = []
    for child in children {
      if let position = source.table.replaced[child] { nodes[position] = child } else { nodes.append(child) }
    }
    return nodes
  }
}

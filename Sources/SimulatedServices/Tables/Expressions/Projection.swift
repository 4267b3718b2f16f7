/// The parts of an item that some paths lead to.
struct Projection: Sendable, Equatable {
  /// The paths.
  let paths: [DocumentPath]

  /// The parts of an item, in maps and lists as they stand in it; of lists only the elements that are wanted.
  func applied(to item: Attributes) -> Attributes {
    var result = Attributes()
    var done: Set<String> = []
    for path in paths where done.insert(path.attribute).inserted {
      guard let value = item[path.attribute] else { continue }
      let rests = paths.filter { $0.attribute == path.attribute }.map { $0.steps[...] }
      if let part = Self.part(of: value, rests) { result.append(path.attribute, part) }
    }
    return result
  }

  private static func part(
    of value: AttributeValue,
    _ rests: [ArraySlice<DocumentPath.Step>]
  ) -> AttributeValue? {
    if rests.contains(where: \.isEmpty) { return value }
    switch value {
    case .map(let map):
      var parts = Attributes()
      for rest in rests {
        guard case .name(let name)? = rest.first, parts[name] == nil, let inner = map[name] else { continue }
        let inside = rests.filter { $0.first == .name(name) }.map { $0.dropFirst() }
        if let part = part(of: inner, inside) { parts[name] = part }
      }
      return parts.count == 0 ? nil : .map(parts)
    case .list(let elements):
      let indices = Set(
        rests.compactMap { rest in if case .index(let index)? = rest.first { index } else { Int?.none } }
      )
      let parts = indices.sorted().filter { $0 < elements.count }.compactMap { index in
        part(of: elements[index], rests.filter { $0.first == .index(index) }.map { $0.dropFirst() })
      }
      return parts.isEmpty ? nil : .list(parts)
    case .string, .number, .binary, .bool, .null, .stringSet, .numberSet, .binarySet: return nil
    }
  }
}

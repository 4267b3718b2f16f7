/// The way to a value inside of an item.
struct DocumentPath: Hashable, Sendable {
  /// One step of a path.
  enum Step: Hashable, Sendable {
    /// Into an attribute of an item or a map.
    case name(String)
    /// Into an element of a list.
    case index(Int)
  }

  /// The attribute of the item that the path begins with.
  let attribute: String
  /// The steps from there.
  var steps: [Step] = []

  /// The path as messages write it: `[a, b, [1]]`.
  var text: String {
    let texts = steps.map { step in
      switch step {
      case .name(let name): name
      case .index(let index): "[\(index)]"
      }
    }
    return "[" + ([attribute] + texts).joined(separator: ", ") + "]"
  }

  /// The value that the path leads to.
  func value(in item: Attributes) -> AttributeValue? {
    var value = item[attribute]
    for step in steps {
      switch (step, value) {
      case (.name(let name), .map(let map)?): value = map[name]
      case (.index(let index), .list(let elements)?): value = elements.indices.contains(index) ? elements[index] : nil
      case (.name, _), (.index, _): return nil
      }
    }
    return value
  }

  /// How two paths get in each other's way.
  enum Conflict {
    /// One leads to the other, or both are one.
    case overlap
    /// One takes for a map what the other takes for a list.
    case conflict
  }

  /// Whether two paths cannot stand in one expression.
  func conflict(with other: DocumentPath) -> Conflict? {
    guard attribute == other.attribute else { return nil }
    for (mine, theirs) in zip(steps, other.steps) where mine != theirs {
      switch (mine, theirs) {
      case (.name, .index), (.index, .name): return .conflict
      case (.name, .name), (.index, .index): return nil
      }
    }
    return .overlap
  }

  /// Refuses paths that get in each other's way.
  static func check(_ paths: [DocumentPath], _ kind: ExpressionKind) throws(Refusal) {
    for (number, path) in paths.enumerated() {
      for earlier in paths.prefix(number) {
        guard let conflict = earlier.conflict(with: path) else { continue }
        let verb = conflict == .overlap ? "overlap" : "conflict"
        throw kind.refusal(
          "Two document paths \(verb) with each other; must remove or rewrite one of these paths; "
            + "path one: \(earlier.text), path two: \(path.text)"
        )
      }
    }
  }
}

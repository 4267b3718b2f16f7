extension DataTree {
  /// The way to a row as a reference path: `$.items[2].sku`, `$['a b']`; to the string that it was decoded from, if so.
  func referencePath(to row: Int) -> String {
    path(to: owner(of: row)).reduce(into: "$") { path, step in
      switch step {
      case .root, .page: break
      case .element(let index): path += "[\(index)]"
      case .member(let name): path += Self.isPlain(name) ? ".\(name)" : "['\(Self.escaped(name))']"
      }
    }
  }

  /// Whether a name needs no quotes.
  private static func isPlain(_ name: String) -> Bool {
    let isFirstPlain = name.first.map { $0.isLetter || $0 == "_" } ?? false
    return isFirstPlain && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static func escaped(_ name: String) -> String {
    name.reduce(into: "") { result, character in
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}

import JSONModel

/// A function at the end of a path.
struct PathFunction: Sendable {
  /// Which functions there are.
  enum Name: String, Sendable, CaseIterable {
    case length, size, keys, min, max, avg, sum, stddev, concat, append, first, last, index
  }

  /// What a function is given in parentheses.
  enum Argument: Sendable {
    /// A literal.
    case value(JSON)
    /// A path from `@`, the value that the function is applied to.
    case itemPath(CompiledPath)
    /// A path from `$`.
    case rootPath(CompiledPath)
  }

  /// Which function.
  let name: Name
  /// What stands in its parentheses.
  let arguments: [Argument]
}

extension PathFunction {
  /// Applies the function to a value.
  func apply(to node: JSON, root: JSON) throws(JSONPathError) -> JSON {
    let arguments = try values(for: node, root: root)
    switch name {
    case .length, .size: return Self.count(of: arguments.first ?? node)
    case .keys: return node.object.map { .array($0.members.map { .string($0.name) }) } ?? .null
    case .min, .max, .avg, .sum, .stddev: return try aggregate(of: Self.flattened(node, with: arguments))
    case .concat: return .string(Self.texts(of: Self.flattened(node, with: arguments)).joined())
    case .append: return .array((node.array ?? []) + arguments)
    case .first: return try element(0, of: node)
    case .last: return try element(-1, of: node)
    case .index: return try element(arguments.first?.number?.integer ?? 0, of: node)
    }
  }

  private func values(for node: JSON, root: JSON) throws(JSONPathError) -> [JSON] {
    var values: [JSON] = []
    for argument in arguments {
      switch argument {
      case .value(let value): values.append(value)
      case .itemPath(let path): values.append(try path.evaluate(on: node, root: root))
      case .rootPath(let path): values.append(try path.evaluate(on: root, root: root))
      }
    }
    return values
  }

  /// How many elements or members a value has; `null` for what has neither.
  private static func count(of value: JSON) -> JSON {
    switch value {
    case .array(let elements): .number(JSONNumber(elements.count))
    case .object(let object): .number(JSONNumber(object.count))
    case .null, .bool, .number, .string: .null
    }
  }

  /// The elements of an array and of the arguments, arguments that are arrays element by element.
  private static func flattened(_ node: JSON, with arguments: [JSON]) -> [JSON] {
    (node.array ?? []) + arguments.flatMap { $0.array ?? [$0] }
  }

  private static func texts(of values: [JSON]) -> [String] {
    values.compactMap { $0.string ?? $0.number?.text }
  }

  private func element(_ index: Int, of node: JSON) throws(JSONPathError) -> JSON {
    let elements = node.array ?? []
    guard let element = elements.element(at: index) else {
      throw .noElement(function: name.rawValue, count: elements.count)
    }
    return element
  }
}

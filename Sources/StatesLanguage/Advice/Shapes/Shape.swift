import JSONModel
import JSONPathEngine

/// What is surely known of a value before anything runs.
indirect enum Shape: Equatable {
  /// Nothing.
  case unknown
  /// It is of a type that has no members by name.
  case plain(JSON.Kind)
  /// It is an object; when it is closed, it has no members but these.
  case object([String: Shape], isClosed: Bool)

  /// What is known of a value that is written in the definition.
  init(_ value: JSON) {
    switch value {
    case .object(let object):
      let members = object.members.map { ($0.name, Shape($0.value)) }
      self = .object(Dictionary(members, uniquingKeysWith: { $1 }), isClosed: true)
    case .null, .bool, .number, .string, .array: self = .plain(value.kind)
    }
  }

  /// What is known of a value that has one of two shapes.
  func joined(with other: Shape) -> Shape {
    switch (self, other) {
    case (.object(let left, let leftCloses), .object(let right, let rightCloses)):
      var members: [String: Shape] = [:]
      for name in Set(left.keys).union(right.keys) {
        if let one = left[name], let two = right[name] {
          members[name] = one.joined(with: two)
        } else if leftCloses && rightCloses {
          members[name] = .unknown
        }
      }
      return .object(members, isClosed: leftCloses && rightCloses)
    case (.plain(let left), .plain(let right)) where left == right: return self
    case (.unknown, _), (_, .unknown), (.plain, _), (_, .plain): return .unknown
    }
  }

  /// How deep objects may nest before nothing is claimed to be known of them.
  static let depthLimit = 8

  /// The shape without what is nested too deep, so that loops come to an end.
  func cut(to depth: Int = depthLimit) -> Shape {
    guard case .object(let members, let isClosed) = self else { return self }
    guard depth > 0 else { return .unknown }
    return .object(members.mapValues { $0.cut(to: depth - 1) }, isClosed: isClosed)
  }
}

extension Shape {
  /// What is known of what a path finds; nothing when it surely finds nothing.
  func value(at steps: some Collection<ReferencePath.Step>) -> Shape? {
    guard let step = steps.first else { return self }
    switch (self, step) {
    case (.object(let members, let isClosed), .member(let name)):
      guard let member = members[name] else { return isClosed ? nil : .unknown }
      return member.value(at: steps.dropFirst())
    case (.plain(.array), .index): return .unknown
    case (.plain, _), (.object, .index): return nil
    case (.unknown, _): return .unknown
    }
  }

  /// The shape with another one put at a place, as `ResultPath` does.
  func setting(_ steps: ArraySlice<ReferencePath.Step>, to value: Shape) -> Shape {
    guard let step = steps.first else { return value }
    guard case .member(let name) = step else { return .unknown }
    switch self {
    case .object(var members, let isClosed):
      let old = members[name] ?? (isClosed ? .object([:], isClosed: true) : .unknown)
      members[name] = old.setting(steps.dropFirst(), to: value)
      return .object(members, isClosed: isClosed)
    case .unknown: return .object([name: Shape.unknown.setting(steps.dropFirst(), to: value)], isClosed: false)
    case .plain: return .unknown
    }
  }
}

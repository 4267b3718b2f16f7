import JSONModel

extension LocatedJSON {
  /// The value and all values inside it, in the order of the text.
  var descendants: [LocatedJSON] {
    switch value {
    case .object: [self] + members.flatMap(\.value.descendants)
    case .array: [self] + elements.flatMap(\.descendants)
    case .null, .bool, .number, .string: [self]
    }
  }

  /// The members at every depth, in the order of the text.
  var namedDescendants: [(name: String, value: LocatedJSON)] {
    switch value {
    case .object: members.flatMap { [($0.name, $0.value)] + $0.value.namedDescendants }
    case .array: elements.flatMap(\.namedDescendants)
    case .null, .bool, .number, .string: []
    }
  }
}

import JSONModel

/// The changes between two values, found by walking down from the whole value.
struct ChangeTree: Sendable {
  /// What happened to the value here; nothing when it changed only deeper inside, if at all.
  private(set) var change: JSONDifference.Change.Kind?
  /// What happened inside, by member name or index.
  private(set) var inside: [String: ChangeTree] = [:]
  /// The members that are gone, in their old order.
  private(set) var removed: [String] = []

  /// Whether nothing changed here or deeper inside.
  var isEmpty: Bool { change == nil && inside.isEmpty }

  /// No change at all.
  static let none = ChangeTree()

  private init() {}

  /// Compares two values; what changed very deep inside counts as a change of what is around it.
  init(from old: JSON, to new: JSON) {
    for change in JSONDifference.between(old, new) {
      insert(change.kind, at: change.pointer.tokens.prefix(Self.greatestDepth))
    }
  }

  /// How deep changes are told apart; no screen shows more.
  private static let greatestDepth = 100

  /// What happened to a member or an element.
  subscript(token: String) -> ChangeTree { inside[token] ?? .none }

  private mutating func insert(_ kind: JSONDifference.Change.Kind, at tokens: ArraySlice<String>) {
    guard let first = tokens.first else { return change = kind }
    if tokens.count == 1, case .removed = kind { removed.append(first) }
    inside[first, default: .none].insert(kind, at: tokens.dropFirst())
  }
}

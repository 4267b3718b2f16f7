/// The number of a node of a tree that is being built.
struct DraftID: Equatable {
  fileprivate let index: Int32
}

/// The number of a value that a parent operator asks for.
struct AncestorID {
  fileprivate let index: Int32
}

/// A tree that is being built, its nodes in one array.
struct DraftTree {
  var lists = ListStore<DraftID>()
  private var nodes: [Draft] = []
  /// What few nodes have, and for each node its place there, -1 for none.
  private var additions: [Draft.Additions] = []
  private var places: [Int32] = []
  private var ancestors: [Ancestor] = []

  /// Makes an empty tree that is likely to get so many nodes.
  init(capacity: Int) {
    nodes.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
  }

  subscript(id: DraftID) -> Draft {
    get { nodes[Int(id.index)] }
    _modify { yield &nodes[Int(id.index)] }
  }

  subscript(id: AncestorID) -> Ancestor {
    get { ancestors[Int(id.index)] }
    _modify { yield &ancestors[Int(id.index)] }
  }

  mutating func add(_ node: Draft) -> DraftID {
    nodes.append(node)
    places.append(-1)
    return DraftID(index: Int32(nodes.count - 1))
  }

  mutating func add(_ ancestor: Ancestor) -> AncestorID {
    ancestors.append(ancestor)
    return AncestorID(index: Int32(ancestors.count - 1))
  }

  /// Whether no part of the expression asks for a value further up.
  var hasNoAncestors: Bool { ancestors.isEmpty }

  /// What a node has beside its kind, `nil` for nothing.
  func additions(of id: DraftID) -> Draft.Additions? {
    let place = places[Int(id.index)]
    return place < 0 ? nil : additions[Int(place)]
  }

  /// Changes what a node has beside its kind.
  mutating func change(_ id: DraftID, _ change: (inout Draft.Additions) -> Void) {
    if places[Int(id.index)] < 0 {
      places[Int(id.index)] = Int32(additions.count)
      additions.append(Draft.Additions())
    }
    change(&additions[Int(places[Int(id.index)])])
  }

  /// Gives a node what another one has beside its kind.
  mutating func share(additionsOf other: DraftID, with id: DraftID) {
    guard let additions = additions(of: other) else { return }
    change(id) { $0 = additions }
  }
}

extension DraftTree {
  /// The first step of a path.
  func firstStep(of id: DraftID) -> DraftID? {
    if case .path(let steps) = self[id].kind { lists.first(of: steps) } else { nil }
  }

  /// The last step of a path.
  func lastStep(of id: DraftID) -> DraftID? {
    if case .path(let steps) = self[id].kind { lists.last(of: steps) } else { nil }
  }

  /// Takes over for a path what was said of a shorter one.
  mutating func adopt(_ shorter: DraftID, for path: DraftID) {
    share(additionsOf: shorter, with: path)
    self[path].isTuple = self[shorter].isTuple
    self[path].keepsArray = self[shorter].keepsArray
    self[path].keepsSingleton = self[shorter].keepsSingleton
    self[path].isConstructed = self[shorter].isConstructed
  }
}

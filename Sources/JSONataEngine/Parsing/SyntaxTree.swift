/// The number of a node of the tree as it is written.
struct SyntaxID {
  fileprivate let index: Int32
}

/// The number of a regular expression among those of the tree.
struct PatternID {
  fileprivate let index: Int32
}

/// The number of a signature among those of the tree.
struct SignatureID {
  fileprivate let index: Int32
}

/// An expression as it is written.
///
/// Its nodes stand in one array: a tree of objects would take most of the time of reading to allocate and to free.
struct SyntaxTree {
  var names = NameTable()
  var lists = ListStore<SyntaxID>()
  private var nodes: [Syntax] = []
  private var patterns: [Pattern] = []
  private var signatures: [Signature] = []

  /// Makes an empty tree for an expression of some length.
  init(byteCount: Int) { nodes.reserveCapacity(byteCount / 3) }

  var count: Int { nodes.count }

  subscript(id: SyntaxID) -> Syntax { nodes[Int(id.index)] }

  subscript(id: PatternID) -> Pattern { patterns[Int(id.index)] }

  subscript(id: SignatureID) -> Signature { signatures[Int(id.index)] }

  mutating func add(_ node: Syntax) -> SyntaxID {
    nodes.append(node)
    return SyntaxID(index: Int32(nodes.count - 1))
  }

  mutating func add(_ pattern: Pattern) -> PatternID {
    patterns.append(pattern)
    return PatternID(index: Int32(patterns.count - 1))
  }

  mutating func add(_ signature: Signature) -> SignatureID {
    signatures.append(signature)
    return SignatureID(index: Int32(signatures.count - 1))
  }

  /// Marks what a node gives to stay an array, also when it has one member.
  mutating func keepArray(of id: SyntaxID) { nodes[Int(id.index)].keepsArray = true }
}

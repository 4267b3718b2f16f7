extension JSONataTrace {
  /// A visit in the tree of visits.
  public struct OutlineRow: Sendable, Equatable {
    /// The visit.
    public let visit: Visit
    /// How many visits of the outline it is inside of.
    public let depth: Int
  }

  /// The visits as a tree reads, each before those inside of it, in the order in which these happened; what its source
  /// says already, a literal, is left out.
  public var outline: [OutlineRow] {
    var rows: [OutlineRow] = []
    var waiting: [(index: Int, depth: Int)] = []
    var next = visits.count - 1
    while next >= 0 {
      waiting.append((next, 0))
      next = visits[next].first - 1
    }
    while let (index, depth) = waiting.popLast() {
      let visit = visits[index]
      if visit.isPlain, index != visits.count - 1 { continue }
      rows.append(OutlineRow(visit: visit, depth: depth))
      waiting += children(of: index).reversed().map { ($0, depth + 1) }
    }
    return rows
  }
}

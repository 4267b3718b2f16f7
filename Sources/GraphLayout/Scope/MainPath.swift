/// Which segments should be straight before others.
struct MainPath {
  /// The rank of each segment: the lower, the sooner it is made straight.
  private(set) var ranks: [Rank]
  /// The links that the main path consists of.
  private(set) var links: [Int] = []

  /// A segment's claim to be straight.
  struct Rank: Comparable {
    /// The main path, then the inside of long edges, then other edges, then failures.
    let theme: Int
    /// How many items can follow on the way down, as a negative number.
    let depth: Int
    /// How far the segment is from the middle of those beside it.
    let offCentre: Double
    let segment: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.theme, left.depth, left.offCentre, left.segment)
        < (right.theme, right.depth, right.offCentre, right.segment)
    }
  }

  /// Ranks the segments of a graph whose layers are in their final order.
  init(_ graph: LayeredGraph) {
    let segmentsBelow = Self.ends(graph, \.upper)
    let depths = Self.depths(graph, segmentsBelow)
    let centres = Self.offCentre(graph, segmentsBelow, Self.ends(graph, \.lower))
    ranks = graph.segments.indices.map { segment in
      Rank(
        theme: Self.theme(of: segment, graph),
        depth: -depths[graph.segments[segment].lower],
        offCentre: centres[segment],
        segment: segment
      )
    }
    promoteMainPath(graph, segmentsBelow)
  }

  /// Follows the best segment from the start on, for as long as there is one.
  private mutating func promoteMainPath(_ graph: LayeredGraph, _ segmentsBelow: [[Int]]) {
    guard let start = graph.scope.mark ?? graph.scope.start else { return }
    var isPromoted = Array(repeating: false, count: graph.segments.count)
    var slot = graph.slotOfItem[start]
    while let next = segmentsBelow[slot].min(by: { follows(ranks[$0], ranks[$1]) }),
      !graph.touchesTurn(graph.segments[next])
    {
      let rank = ranks[next]
      ranks[next] = Rank(theme: 0, depth: rank.depth, offCentre: rank.offCentre, segment: next)
      isPromoted[next] = true
      slot = graph.segments[next].lower
    }
    links = graph.segmentsDown.indices.filter { link in
      !graph.segmentsDown[link].isEmpty && graph.segmentsDown[link].allSatisfy { isPromoted[$0] }
    }
  }

  /// Whether the main path goes by the first rather than by the second.
  private func follows(_ first: Rank, _ second: Rank) -> Bool {
    func key(_ rank: Rank) -> (Int, Int, Int, Double, Int) {
      (rank.theme == 4 ? 1 : 0, rank.depth, rank.theme, rank.offCentre, rank.segment)
    }
    return key(first) < key(second)
  }

  private static func theme(of segment: Int, _ graph: LayeredGraph) -> Int {
    let ends = graph.segments[segment]
    let kinds = ends.links.map { graph.scope.links[$0].kind }
    if graph.slots[ends.upper].content.isLine, graph.slots[ends.lower].content.isLine { return 1 }
    if kinds.allSatisfy({ !$0.isRegular }) { return 4 }
    return graph.slots[ends.lower].content.isLine ? 3 : 2
  }

  private static func ends(_ graph: LayeredGraph, _ end: KeyPath<LayeredGraph.Segment, Int>) -> [[Int]] {
    graph.segments.indices.reduce(into: Array(repeating: [], count: graph.slots.count)) {
      $0[graph.segments[$1][keyPath: end]].append($1)
    }
  }

  /// How many items can be passed on the way down from each slot, with its own, failures aside.
  private static func depths(_ graph: LayeredGraph, _ segmentsBelow: [[Int]]) -> [Int] {
    var depths = Array(repeating: 0, count: graph.slots.count)
    for slot in graph.layers.reversed().joined() {
      for segment in segmentsBelow[slot] where theme(of: segment, graph) != 4 {
        let lower = graph.segments[segment].lower
        guard !graph.touchesTurn(graph.segments[segment]) else { continue }
        depths[slot] = max(depths[slot], depths[lower])
      }
      if graph.item(in: slot) != nil { depths[slot] += 1 }
    }
    return depths
  }

  private static func offCentre(_ graph: LayeredGraph, _ below: [[Int]], _ above: [[Int]]) -> [Double] {
    let places = graph.places
    func distance(_ segment: Int, _ beside: [Int], _ end: KeyPath<LayeredGraph.Segment, Int>) -> Double {
      let sorted = beside.sorted {
        places[graph.segments[$0][keyPath: end]] < places[graph.segments[$1][keyPath: end]]
      }
      let index = sorted.firstIndex(of: segment) ?? 0
      return abs(Double(index) - Double(sorted.count - 1) / 2)
    }
    return graph.segments.indices.map { segment in
      let ends = graph.segments[segment]
      return distance(segment, below[ends.upper], \.lower) + distance(segment, above[ends.lower], \.upper)
    }
  }
}

/// Where on the bottom border of their items the segments start, and how wide that makes the items.
///
/// All edges that come from above reach an item at its axis, a little left of or at the middle.
struct PortPlan {
  /// How far right of its upper slot's axis each segment starts.
  private(set) var offsets: [Int]
  /// How far right of its item's axis each link to the item itself starts.
  private(set) var loopOffsets: [Int?]
  /// How far each item reaches to the left of its axis.
  private(set) var left: [Int]
  /// How far each item reaches to the right of its axis.
  private(set) var right: [Int]

  /// Segments of an item that start at the same point, or a link to the item itself.
  private struct Group {
    var segments: [Int]
    let loop: Int?
    /// Where the lower ends are in their layer, on average.
    let place: Double
    /// Smaller for what should leave in the middle.
    let rank: Int
  }

  init(_ graph: LayeredGraph, _ sides: ReturnSides) {
    offsets = Array(repeating: 0, count: graph.segments.count)
    loopOffsets = Array(repeating: nil, count: graph.scope.links.count)
    left = graph.scope.items.map { ($0.columns - 1) / 2 }
    right = graph.scope.items.map { $0.columns / 2 }
    let groups = Self.groups(graph, sides)
    for item in graph.scope.items.indices { spread(groups[item], item, graph.scope) }
  }

  /// Puts the most important group in the middle and the others left and right of it in the order of their lower ends.
  private mutating func spread(_ groups: [Group], _ item: Int, _ scope: Scope) {
    let sorted = groups.sorted { ($0.place, $0.rank) < ($1.place, $1.rank) }
    guard let middle = sorted.indices.min(by: { sorted[$0].rank < sorted[$1].rank }) else { return }
    let after = sorted.count - 1 - middle
    let widest = max(middle, after)
    guard widest > 0 || sorted[middle].loop != nil else { return assign(0, to: sorted[middle]) }
    let margin = scope.items[item].margin
    let steps = scope.spacing.portSteps
    let step = max(steps.lowerBound, min((min(left[item], right[item]) - margin) / max(widest, 1), steps.upperBound))
    switch scope.spacing.flow {
    case .down:
      left[item] = max(left[item], step * widest + margin)
      right[item] = max(right[item], step * widest + margin)
    case .right:
      left[item] = max(left[item], step * middle + margin)
      right[item] = max(right[item], step * after + margin)
    }
    for (index, group) in sorted.enumerated() { assign((index - middle) * step, to: group) }
  }

  private mutating func assign(_ offset: Int, to group: Group) {
    for segment in group.segments { offsets[segment] = offset }
    if let loop = group.loop { loopOffsets[loop] = offset }
  }

  private static func groups(_ graph: LayeredGraph, _ sides: ReturnSides) -> [[Group]] {
    let places = graph.places.map(Double.init)
    var members: [[LayeredGraph.Port: [Int]]] = Array(repeating: [:], count: graph.scope.items.count)
    for (number, segment) in graph.segments.enumerated() where sides.exits[segment.links[0]] == nil {
      guard let item = graph.item(in: segment.upper) else { continue }
      members[item][segment.port, default: []].append(number)
    }
    var groups = members.map { $0.values.map { group($0, places, graph) } }
    guard graph.scope.spacing.flow == .down else { return groups }
    for (link, edge) in graph.scope.links.enumerated() where graph.isLoop(link) {
      let rank = 3 * graph.scope.links.count + link
      groups[edge.source].append(Group(segments: [], loop: link, place: .infinity, rank: rank))
    }
    return groups
  }

  private static func group(_ segments: [Int], _ places: [Double], _ graph: LayeredGraph) -> Group {
    let sum = segments.reduce(0) { $0 + places[graph.segments[$1].lower] }
    let links = segments.compactMap { graph.segments[$0].links.first }
    let rank = links.map { Self.rank(of: $0, graph) }.min() ?? 0
    return Group(segments: segments, loop: nil, place: sum / Double(segments.count), rank: rank)
  }

  private static func rank(of link: Int, _ graph: LayeredGraph) -> Int {
    let importance =
      switch graph.scope.links[link].kind {
      case .normal, .fallback: graph.walk.leadsBack[link] ? 1 : 0
      case .failure: 2
      case .forced: 3
      }
    return importance * graph.scope.links.count + link
  }
}

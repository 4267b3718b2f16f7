/// The lines between a layer and the next one.
struct GapPlan {
  private(set) var nets: [Net] = []
  /// The net of each segment.
  private(set) var netOfSegment: [Int: Int] = [:]
  /// The net of each link from an item to itself.
  private(set) var netOfLoop: [Int: Int] = [:]
  private(set) var tracks = TrackPlan([])
  /// Whether a row for arrowheads follows.
  private(set) var hasArrows = false

  /// What the segments of one net have in common: where they start, where they end, or nothing.
  private enum Key: Hashable {
    case port(slot: Int, LayeredGraph.Port)
    case slot(Int)
  }

  private var netOfKey: [Key: Int] = [:]

  /// The segments of each gap, planned.
  static func plans(
    _ graph: LayeredGraph,
    _ ports: PortPlan,
    _ extents: Extents,
    _ columns: [Int],
    _ sides: ReturnSides
  ) -> [GapPlan] {
    var plans = Array(repeating: GapPlan(), count: graph.layers.count)
    for (number, segment) in graph.segments.enumerated() where isDrawn(segment, graph, sides) {
      let start = columns[segment.upper] + ports.offsets[number]
      plans[graph.slots[segment.upper].layer].add(number, segment, graph, start, columns)
    }
    for link in graph.scope.links.indices where graph.isLoop(link) {
      let slot = graph.slotOfItem[graph.scope.links[link].source]
      let ends = [ports.loopOffsets[link] ?? 0, extents.loopColumns[link] ?? 0].map { columns[slot] + $0 }
      plans[graph.slots[slot].layer].addLoop(link, ends)
    }
    for gap in plans.indices { plans[gap].finish(gap, graph) }
    return plans
  }

  private static func isDrawn(_ segment: LayeredGraph.Segment, _ graph: LayeredGraph, _ sides: ReturnSides) -> Bool {
    let link = segment.links[0]
    if graph.slots[segment.upper].content == .gutter { return !sides.entersAtSide[link] }
    return graph.slots[segment.lower].content != .gutter || !sides.leavesAtSide[link]
  }

  private mutating func add(
    _ number: Int,
    _ segment: LayeredGraph.Segment,
    _ graph: LayeredGraph,
    _ start: Int,
    _ columns: [Int]
  ) {
    let net = net(of: segment, graph)
    netOfSegment[number] = net
    if graph.slots[segment.upper].content == .gutter {
      nets[net].reachesGutter = true
    } else if !nets[net].uppers.contains(start) {
      nets[net].uppers.append(start)
    }
    if graph.slots[segment.lower].content == .gutter {
      nets[net].reachesGutter = true
    } else if !nets[net].lowers.contains(columns[segment.lower]) {
      nets[net].lowers.append(columns[segment.lower])
    }
  }

  private mutating func net(of segment: LayeredGraph.Segment, _ graph: LayeredGraph) -> Int {
    let key: Key =
      switch graph.slots[segment.lower].content {
      case .label, .gutter: .port(slot: segment.upper, segment.port)
      case .item, .bend: .slot(segment.lower)
      }
    if let net = netOfKey[key] { return net }
    netOfKey[key] = nets.count
    nets.append(Net())
    return nets.count - 1
  }

  private mutating func addLoop(_ link: Int, _ ends: [Int]) {
    netOfLoop[link] = nets.count
    nets.append(Net(uppers: ends))
  }

  private mutating func finish(_ gap: Int, _ graph: LayeredGraph) {
    tracks = TrackPlan(nets)
    let targets = netOfSegment.keys.filter { graph.item(in: graph.segments[$0].lower) != nil }
    let onlyMark = tracks.count == 0 && gap == 0
    hasArrows = !targets.isEmpty && !onlyMark
  }
}

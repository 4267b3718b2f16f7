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

  /// The net of each link that leads back and reaches its target from above.
  private(set) var netOfEntry: [Int: Int] = [:]

  /// What the lines of one net have in common: where they start, where they end, or where they lead back to.
  private enum Key: Hashable {
    case port(slot: Int, LayeredGraph.Port)
    case slot(Int)
    case target(Int)
  }

  /// Whether boxes or marks stand right above.
  private(set) var isBelowBoxes = false

  private var netOfKey: [Key: Int] = [:]

  /// The lines of each gap, planned.
  static func plans(
    _ graph: LayeredGraph,
    _ ports: PortPlan,
    _ extents: Extents,
    _ columns: [Int],
    _ sides: ReturnSides
  ) -> [GapPlan] {
    var plans = Array(repeating: GapPlan(), count: graph.layers.count)
    for (number, segment) in graph.segments.enumerated() where !graph.touchesTurn(segment) {
      let start = columns[segment.upper] + ports.offsets[number]
      plans[graph.slots[segment.upper].layer].add(number, segment, graph, start, columns[segment.lower])
    }
    for (link, way) in graph.returns.enumerated() {
      guard let way else { continue }
      let upper = graph.segments[way.exit].upper
      if sides.exits[link] == nil {
        let ends = [columns[upper] + ports.offsets[way.exit], columns[way.rises[0]]]
        plans[graph.slots[upper].layer].addExit(link, way.exit, graph, ends)
      }
      guard sides.entries[link] == nil, let rise = way.rises.last else { continue }
      plans[graph.slots[rise].layer - 1].addEntry(link, rise, graph, columns)
    }
    for link in graph.scope.links.indices where ports.loopOffsets[link] != nil {
      let slot = graph.slotOfItem[graph.scope.links[link].source]
      let ends = [ports.loopOffsets[link] ?? 0, extents.loopColumns[link] ?? 0].map { columns[slot] + $0 }
      plans[graph.slots[slot].layer].addLoop(link, ends)
    }
    for gap in plans.indices {
      plans[gap].isBelowBoxes = graph.layers[gap].contains { graph.slots[$0].content.isBox }
      plans[gap].finish(gap)
    }
    return plans
  }

  private mutating func add(
    _ number: Int,
    _ segment: LayeredGraph.Segment,
    _ graph: LayeredGraph,
    _ start: Int,
    _ end: Int
  ) {
    let net = net(for: key(of: segment, graph))
    netOfSegment[number] = net
    nets[net].addUpper(start)
    nets[net].addLower(end)
    hasArrows = hasArrows || graph.item(in: segment.lower) != nil
  }

  private func key(of segment: LayeredGraph.Segment, _ graph: LayeredGraph) -> Key {
    switch graph.slots[segment.lower].content {
    case .label: .port(slot: segment.upper, segment.port)
    case .item, .bend: .slot(segment.lower)
    case .rise(let target), .turn(let target): .target(target)
    }
  }

  private mutating func net(for key: Key) -> Int {
    if let net = netOfKey[key] { return net }
    netOfKey[key] = nets.count
    nets.append(Net())
    return nets.count - 1
  }

  /// Adds the line from below a source or its label to where the link rises.
  private mutating func addExit(_ link: Int, _ exit: Int, _ graph: LayeredGraph, _ ends: [Int]) {
    let net = net(for: .target(graph.scope.links[link].target))
    netOfSegment[exit] = net
    for end in ends { nets[net].addUpper(end) }
  }

  /// Adds the line from where a link rises to the top of its target.
  private mutating func addEntry(_ link: Int, _ rise: Int, _ graph: LayeredGraph, _ columns: [Int]) {
    let target = graph.slotOfItem[graph.scope.links[link].target]
    let net = net(for: .slot(target))
    netOfEntry[link] = net
    for end in [target, rise] { nets[net].addLower(columns[end]) }
    hasArrows = true
  }

  private mutating func addLoop(_ link: Int, _ ends: [Int]) {
    netOfLoop[link] = nets.count
    nets.append(Net(uppers: ends))
  }

  /// Finds the rows; right below a mark there is no arrowhead unless a line comes in from a side.
  private mutating func finish(_ gap: Int) {
    tracks = TrackPlan(nets)
    if gap == 0, tracks.count == 0 { hasArrows = false }
  }
}

/// The column of each slot's axis.
///
/// Blocks are packed to the left and then pulled, from the right and from the left in turn, to where their segments to
/// other blocks are shortest by weight: at the weighted median of what would make each of them straight.
struct ColumnPlacement {
  /// The column of each slot; turns have none that means anything.
  private(set) var columns: [Int]

  /// How far the axis of one block is from that of another.
  struct Gap {
    let block: Int
    let distance: Int
  }

  /// Where each block is.
  private(set) var position: [Int]
  /// How far left each block may be.
  private(set) var least: [Int]
  /// How far right of its axis each block reaches.
  private(set) var reach: [Int]
  /// What each block has to its left.
  private(set) var gapsLeft: [[Gap]]
  /// What each block has to its right.
  private(set) var gapsRight: [[Gap]]
  /// The segments of each block.
  private(set) var pulls: [[Pull]]
  private(set) var order: [Int] = []

  /// A segment to another block: where it would have the block, relative to the other one.
  struct Pull {
    let block: Int
    let offset: Int
    let weight: Int
  }

  /// How often blocks are pulled to both sides at most.
  private static let rounds = 12

  init(
    _ graph: LayeredGraph,
    _ blocks: BlockAlignment,
    _ extents: Extents,
    _ offsets: [Int],
    _ path: MainPath
  ) {
    columns = []
    position = Array(repeating: 0, count: blocks.count)
    least = position
    reach = position
    gapsLeft = Array(repeating: [], count: blocks.count)
    gapsRight = gapsLeft
    pulls = Array(repeating: [], count: blocks.count)
    addGaps(graph, blocks, extents)
    addPulls(graph, blocks, offsets, path)
    addReturnPulls(graph, blocks)
    sortBlocks()
    place()
    straighten()
    let left =
      graph.layers.indices.flatMap(graph.placedSlots)
      .map { position[blocks.block[$0]] + blocks.shift[$0] - extents.left[$0] }.min() ?? 0
    columns = graph.slots.indices.map { position[blocks.block[$0]] + blocks.shift[$0] - left }
  }

  // MARK: What keeps blocks apart and together

  private mutating func addGaps(_ graph: LayeredGraph, _ blocks: BlockAlignment, _ extents: Extents) {
    for layer in graph.layers.indices {
      let slots = graph.placedSlots(in: layer)
      for slot in slots {
        let (block, shift) = (blocks.block[slot], blocks.shift[slot])
        least[block] = max(least[block], extents.left[slot] - shift)
        reach[block] = max(reach[block], extents.right[slot] + shift)
      }
      for (slot, next) in zip(slots, slots.dropFirst()) {
        let distance = extents.distance(slot, next) + blocks.shift[slot] - blocks.shift[next]
        gapsRight[blocks.block[slot]].append(Gap(block: blocks.block[next], distance: distance))
        gapsLeft[blocks.block[next]].append(Gap(block: blocks.block[slot], distance: distance))
      }
    }
  }

  private mutating func addPulls(
    _ graph: LayeredGraph,
    _ blocks: BlockAlignment,
    _ offsets: [Int],
    _ path: MainPath
  ) {
    for (number, segment) in graph.segments.enumerated() where !graph.touchesTurn(segment) {
      let (upper, lower) = (blocks.block[segment.upper], blocks.block[segment.lower])
      guard upper != lower else { continue }
      let weight = [8, 6, 4, 3, 1][path.ranks[number].theme]
      let offset = blocks.shift[segment.lower] - blocks.shift[segment.upper] - offsets[number]
      pulls[upper].append(Pull(block: lower, offset: offset, weight: weight))
      pulls[lower].append(Pull(block: upper, offset: -offset, weight: weight))
    }
  }

  /// Pulls the rises of links that lead back to where they leave and enter, without pulling on those ends.
  private mutating func addReturnPulls(_ graph: LayeredGraph, _ blocks: BlockAlignment) {
    for (link, way) in graph.returns.enumerated() {
      guard let way, let bottom = way.rises.first, let top = way.rises.last else { continue }
      let ends = [(bottom, graph.segments[way.exit].upper), (top, graph.slotOfItem[graph.scope.links[link].target])]
      for (rise, end) in ends {
        let pull = Pull(block: blocks.block[end], offset: blocks.shift[end] - blocks.shift[rise], weight: 1)
        pulls[blocks.block[rise]].append(pull)
      }
    }
  }

  /// Finds an order in which every block comes after those that are left of it.
  private mutating func sortBlocks() {
    var waiting = gapsLeft.map(\.count)
    order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for gap in gapsRight[order[next]] {
        waiting[gap.block] -= 1
        if waiting[gap.block] == 0 { order.append(gap.block) }
      }
      next += 1
    }
  }

  // MARK: Placing

  /// Moves blocks to places.
  mutating func move(_ moves: [Int: Int]) {
    for (block, place) in moves { position[block] = place }
  }

  private mutating func place() {
    for block in order { position[block] = lowest(block) }
    for _ in 0..<Self.rounds {
      let before = position
      for block in order.reversed() { pull(block) }
      for block in order { pull(block) }
      if position == before { return }
    }
  }

  private func lowest(_ block: Int) -> Int {
    gapsLeft[block].reduce(least[block]) { max($0, position[$1.block] + $1.distance) }
  }

  private mutating func pull(_ block: Int) {
    guard let best = best(block) else { return }
    let low = gapsLeft[block].reduce(Int.min) { max($0, position[$1.block] + $1.distance) }
    let high = gapsRight[block].reduce(Int.max) { min($0, position[$1.block] - $1.distance) }
    let straight = [best.lowerBound, best.upperBound].filter { (low...high).contains($0) }
    let now = position[block]
    position[block] =
      straight.min { abs($0 - now) < abs($1 - now) }
      ?? min(max(now, best.lowerBound, low), max(best.upperBound, low), high)
  }

  /// The places at which the segments of a block are shortest; at both ends of the range one of them is straight.
  private func best(_ block: Int) -> ClosedRange<Int>? {
    let wishes = pulls[block].map { (place: position[$0.block] + $0.offset, weight: $0.weight) }
      .sorted { $0.place < $1.place }
    let half = wishes.reduce(0) { $0 + $1.weight }
    var sum = 0
    for (index, wish) in wishes.enumerated() {
      sum += wish.weight * 2
      if sum == half, index + 1 < wishes.count { return wish.place...wishes[index + 1].place }
      if sum >= half { return wish.place...wish.place }
    }
    return nil
  }
}

/// Slots of neighbouring layers that are to stand in one straight line, and so move together.
///
/// Segments are made straight one after the other, the most important first, as long as they do not cross a segment
/// that is straight already: then the blocks can always be placed side by side.
struct BlockAlignment {
  /// The block of each slot.
  private(set) var block: [Int]
  /// How far right of its block's axis each slot's axis is.
  private(set) var shift: [Int]
  /// How many blocks there are.
  private(set) var count = 0

  init(_ graph: LayeredGraph, _ offsets: [Int], _ ranks: [MainPath.Rank]) {
    block = Array(repeating: 0, count: graph.slots.count)
    shift = block
    let straight = Self.straightSegments(graph, ranks)
    for slot in graph.layers.joined() {
      if let segment = straight[slot] {
        let upper = graph.segments[segment].upper
        (block[slot], shift[slot]) = (block[upper], shift[upper] + offsets[segment])
      } else {
        block[slot] = count
        count += 1
      }
    }
  }

  /// The straight segment that ends at each slot.
  private static func straightSegments(_ graph: LayeredGraph, _ ranks: [MainPath.Rank]) -> [Int?] {
    let place = graph.places
    var chosen: [Int?] = Array(repeating: nil, count: graph.slots.count)
    var taken: [[(upper: Int, lower: Int)]] = Array(repeating: [], count: graph.layers.count)
    for segment in ranks.sorted().map(\.segment) where !graph.touchesTurn(graph.segments[segment]) {
      let ends = graph.segments[segment]
      let pair = (upper: place[ends.upper], lower: place[ends.lower])
      let layer = graph.slots[ends.upper].layer
      let index = taken[layer].insertionPoint { $0.upper < pair.upper }
      guard taken[layer][..<index].last.map({ $0.lower < pair.lower }) ?? true,
        taken[layer][index...].first.map({ $0.upper > pair.upper && $0.lower > pair.lower }) ?? true
      else { continue }
      taken[layer].insert(pair, at: index)
      chosen[ends.lower] = segment
    }
    return chosen
  }
}

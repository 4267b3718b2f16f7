/// Orders the slots of each layer so that few segments cross: medians swept up and down, then swaps of neighbours.
///
/// It begins with the definition order, edges that lead back at the right, and keeps it where nothing is gained.
struct CrossingReduction {
  private(set) var layers: [[Int]]
  private let above: [[Int]]
  private let below: [[Int]]
  private var position: [Int]

  /// How often the layers are swept at most, and without gain.
  private static let limit = (sweeps: 24, idle: 4)

  init(_ graph: LayeredGraph) {
    var above: [[Int]] = Array(repeating: [], count: graph.slots.count)
    var below = above
    for segment in graph.segments {
      above[segment.lower].append(segment.upper)
      below[segment.upper].append(segment.lower)
    }
    self.above = above
    self.below = below
    layers = graph.layers
    position = Array(repeating: 0, count: graph.slots.count)
    var best = layers
    var fewest = Int.max
    for attempt in 0..<Self.attempts(for: graph.slots.count) where fewest > 0 {
      orderAsDefined(graph, returnsAtRight: attempt.isMultiple(of: 2))
      let count = reduce(attempt)
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
  }

  /// How often to begin anew while segments cross: less often the more there is to order.
  private static func attempts(for slots: Int) -> Int { min(max(3000 / max(slots, 1), 1), 8) }

  /// Orders each layer as a walk down from the top, in definition order, meets its slots; what leads back is at one end,
  /// the shortest way innermost.
  private mutating func orderAsDefined(_ graph: LayeredGraph, returnsAtRight: Bool) {
    let returnRank = graph.slots.map { slot in
      let rank = slot.content.returnTarget.map { graph.layers.count - graph.layer(ofItem: $0) } ?? 0
      return returnsAtRight ? rank : -rank
    }
    var rank: [Int?] = Array(repeating: nil, count: above.count)
    var count = 0
    var open = Array(graph.layers.joined().reversed())
    while let slot = open.popLast() {
      guard rank[slot] == nil else { continue }
      rank[slot] = count
      count += 1
      open += below[slot].reversed()
    }
    for layer in layers.indices {
      layers[layer].sort { (returnRank[$0], rank[$0] ?? $0) < (returnRank[$1], rank[$1] ?? $1) }
      number(layer)
    }
  }

  private mutating func number(_ layer: Int) {
    for (index, slot) in layers[layer].enumerated() { position[slot] = index }
  }

  /// Sweeps until nothing is gained any more, and returns how many segments cross in the best order.
  private mutating func reduce(_ attempt: Int) -> Int {
    transpose()
    var best = layers
    var fewest = crossings
    var idle = 0
    for sweep in 0..<Self.limit.sweeps where fewest > 0 && idle < Self.limit.idle {
      sortByMedians(
        downwards: sweep.isMultiple(of: 2),
        mixing: sweep % 4 > 1 ? attempt * Self.limit.sweeps + sweep : nil
      )
      transpose()
      let count = crossings
      idle = count < fewest ? 0 : idle + 1
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
    return fewest
  }

  // MARK: Medians

  private mutating func sortByMedians(downwards: Bool, mixing salt: Int?) {
    for layer in downwards ? Array(layers.indices) : layers.indices.reversed() {
      sortByMedians(layer, downwards ? above : below, mixing: salt)
      number(layer)
    }
  }

  /// Sorts the slots that have neighbours by their medians; the others stay where they are.
  ///
  /// Slots with equal medians keep their order, or are mixed to find a way out of where no swap helps.
  private mutating func sortByMedians(_ layer: Int, _ neighbours: [[Int]], mixing salt: Int?) {
    let places = layers[layer].indices.filter { !neighbours[layers[layer][$0]].isEmpty }
    let sorted =
      places.map { place in
        let slot = layers[layer][place]
        return (median: median(neighbours[slot]), tie: salt.map { Self.mixed(slot, $0) } ?? place, slot: slot)
      }
      .sorted { ($0.median, $0.tie) < ($1.median, $1.tie) }
    for (place, entry) in zip(places, sorted) { layers[layer][place] = entry.slot }
  }

  /// A number that looks random and is the same every time.
  private static func mixed(_ slot: Int, _ salt: Int) -> Int {
    var number = (UInt64(slot + 1) &* 0x9e37_79b9_7f4a_7c15) ^ (UInt64(salt + 1) &* 0xbf58_476d_1ce4_e5b9)
    number = (number ^ (number >> 29)) &* 0x94d0_49bb_1331_11eb
    return Int(number >> 33)
  }

  /// The median place of some slots, nearer to where they are denser.
  private func median(_ slots: [Int]) -> Double {
    let places = slots.map { position[$0] }.sorted()
    let middle = places.count / 2
    guard places.count.isMultiple(of: 2) else { return Double(places[middle]) }
    let (low, high) = (Double(places[middle - 1]), Double(places[middle]))
    let (left, right) = (low - Double(places[0]), Double(places[places.count - 1]) - high)
    return left + right == 0 ? (low + high) / 2 : (low * right + high * left) / (left + right)
  }

  // MARK: Swaps

  private mutating func transpose() {
    for _ in 0..<8 {
      var isBetter = false
      for layer in layers.indices where layers[layer].count > 1 {
        for index in 1..<layers[layer].count where swapGains(layer, index) {
          layers[layer].swapAt(index - 1, index)
          position[layers[layer][index - 1]] = index - 1
          position[layers[layer][index]] = index
          isBetter = true
        }
      }
      guard isBetter else { return }
    }
  }

  private func swapGains(_ layer: Int, _ index: Int) -> Bool {
    let (left, right) = (layers[layer][index - 1], layers[layer][index])
    let now = crossings(above[left], above[right]) + crossings(below[left], below[right])
    guard now > 0 else { return false }
    return crossings(above[right], above[left]) + crossings(below[right], below[left]) < now
  }

  /// How many segments of two neighbouring slots cross on one side of them.
  private func crossings(_ left: [Int], _ right: [Int]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return left.reduce(0) { sum, slot in sum + right.count { position[$0] < position[slot] } }
  }

  // MARK: Counting

  /// How many pairs of segments cross.
  private var crossings: Int {
    layers.reduce(0) { sum, layer in
      sum + CrossingCount.inversions(layer.flatMap { slot in below[slot].map { position[$0] }.sorted() })
    }
  }
}

/// Orders the slots of each layer so that few segments cross: medians swept up and down, then swaps of neighbours.
///
/// It begins with the definition order and keeps it where nothing is gained. Gutters stay at the right end.
struct CrossingReduction {
  private(set) var layers: [[Int]]
  private let above: [[Int]]
  private let below: [[Int]]
  private let isGutter: [Bool]
  private var position: [Int]

  /// How often the layers are swept at most, and without gain.
  private static let limit = (sweeps: 24, idle: 6)

  init(_ graph: LayeredGraph) {
    var above: [[Int]] = Array(repeating: [], count: graph.slots.count)
    var below = above
    for segment in graph.segments {
      above[segment.lower].append(segment.upper)
      below[segment.upper].append(segment.lower)
    }
    self.above = above
    self.below = below
    isGutter = graph.slots.map { $0.content == .gutter }
    layers = graph.layers
    position = Array(repeating: 0, count: graph.slots.count)
    orderAsDefined()
    reduce()
  }

  /// Orders each layer as a walk down from the top, in definition order, meets its slots.
  private mutating func orderAsDefined() {
    var rank: [Int?] = Array(repeating: nil, count: above.count)
    var count = 0
    var open = Array(layers.joined().reversed())
    while let slot = open.popLast() {
      guard rank[slot] == nil else { continue }
      rank[slot] = count
      count += 1
      if !isGutter[slot] { open += below[slot].reversed() }
    }
    for layer in layers.indices {
      layers[layer].sort { (isGutter[$0] ? 1 : 0, rank[$0] ?? $0) < (isGutter[$1] ? 1 : 0, rank[$1] ?? $1) }
      number(layer)
    }
  }

  private mutating func number(_ layer: Int) {
    for (index, slot) in layers[layer].enumerated() { position[slot] = index }
  }

  private mutating func reduce() {
    transpose()
    var best = layers
    var fewest = crossings
    var idle = 0
    for sweep in 0..<Self.limit.sweeps where fewest > 0 && idle < Self.limit.idle {
      sortByMedians(downwards: sweep.isMultiple(of: 2))
      transpose()
      let count = crossings
      idle = count < fewest ? 0 : idle + 1
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
  }

  // MARK: Medians

  private mutating func sortByMedians(downwards: Bool) {
    for layer in downwards ? Array(layers.indices) : layers.indices.reversed() {
      sortByMedians(layer, downwards ? above : below)
      number(layer)
    }
  }

  /// Sorts the slots that have neighbours by their medians; the others stay where they are.
  private mutating func sortByMedians(_ layer: Int, _ neighbours: [[Int]]) {
    let places = layers[layer].indices.filter { !isGutter[layers[layer][$0]] && !neighbours[layers[layer][$0]].isEmpty }
    let sorted =
      places
      .map { (median: median(neighbours[layers[layer][$0]]), place: $0, slot: layers[layer][$0]) }
      .sorted { ($0.median, $0.place) < ($1.median, $1.place) }
    for (place, entry) in zip(places, sorted) { layers[layer][place] = entry.slot }
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
    guard !isGutter[right] else { return false }
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

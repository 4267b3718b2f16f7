/// The slots that segments lead to from each slot, one list after the other in one array.
struct NeighborLists {
  /// Where each slot's list begins, and where the last one ends.
  private let starts: [Int]
  /// The slots at the other ends.
  let slots: [Int]
  /// How many edges each segment stands for.
  let weights: [Int]

  /// The slots below each slot, or those above.
  init(_ graph: OrderGraph, isBelow: Bool) {
    let ends = graph.segments.map { segment in
      isBelow
        ? (near: segment.upper, far: segment.lower, weight: segment.weight)
        : (near: segment.lower, far: segment.upper, weight: segment.weight)
    }
    var starts = Array(repeating: 0, count: graph.slots + 1)
    for end in ends { starts[end.near + 1] += 1 }
    for slot in 0..<graph.slots { starts[slot + 1] += starts[slot] }
    var next = starts
    var slots = Array(repeating: 0, count: ends.count)
    var weights = slots
    for end in ends {
      slots[next[end.near]] = end.far
      weights[next[end.near]] = end.weight
      next[end.near] += 1
    }
    (self.starts, self.slots, self.weights) = (starts, slots, weights)
  }

  /// Where a slot's list is.
  func range(of slot: Int) -> Range<Int> { starts[slot]..<starts[slot + 1] }
}

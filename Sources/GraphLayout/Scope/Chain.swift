/// Slots one below the other, between which no segment joins or leaves.
struct Chain {
  let slots: [Int]
  let first: Int
  let last: Int

  /// All chains, from the top; every slot is in one of them.
  static func all(in order: LayerOrder) -> [Chain] {
    func next(_ slot: Int) -> Int? {
      let below = order.below.range(of: slot)
      guard below.count == 1 else { return nil }
      let lower = order.below.slots[below.lowerBound]
      return order.above.range(of: lower).count == 1 ? lower : nil
    }
    let slots = order.layers.joined()
    var hasUpper = Array(repeating: false, count: order.position.count)
    for lower in slots.compactMap(next) { hasUpper[lower] = true }
    return slots.filter { !hasUpper[$0] }.map { first in
      var chain = [first]
      var last = first
      while let lower = next(last) {
        chain.append(lower)
        last = lower
      }
      return Chain(slots: chain, first: first, last: last)
    }
  }
}

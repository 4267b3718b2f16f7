/// Sorts layers by the medians of their neighbours in the layer before.
///
/// - Source: Gansner, Koutsofios, North, Vo: "A Technique for Drawing Directed Graphs" (1993), section 3.
struct MedianSweep {
  let isDownwards: Bool
  /// Mixes slots with equal medians, to find a way out of where no swap helps; nil keeps their order.
  let salt: Int?

  /// Sorts the slots of all layers that have neighbours; the others stay where they are.
  func sort(_ order: inout LayerOrder) {
    let layers = order.layers.indices
    for layer in isDownwards ? Array(layers) : layers.reversed() {
      let lists = isDownwards ? order.above : order.below
      let slots = order.layers[layer]
      let places = slots.indices.filter { !lists.range(of: slots[$0]).isEmpty }
      let sorted =
        places.map { place in
          let slot = slots[place]
          let tie = salt.map { Int(order.identities[slot].mixed(with: UInt64($0)) >> 33) } ?? place
          return (median: median(slot, lists, order), tie: tie, slot: slot)
        }
        .sorted { ($0.median, $0.tie) < ($1.median, $1.tie) }
      order.put(sorted.map(\.slot), at: places, in: layer)
    }
  }

  /// The median place of a slot's neighbours, nearer to where they are denser.
  private func median(_ slot: Int, _ lists: NeighborLists, _ order: LayerOrder) -> Double {
    let range = lists.range(of: slot)
    if range.count == 1 { return Double(order.position[lists.slots[range.lowerBound]]) }
    let places = range.map { order.position[lists.slots[$0]] }.sorted()
    let middle = places.count / 2
    guard places.count.isMultiple(of: 2) else { return Double(places[middle]) }
    let (low, high) = (Double(places[middle - 1]), Double(places[middle]))
    let (left, right) = (low - Double(places[0]), Double(places[places.count - 1]) - high)
    return left + right == 0 ? (low + high) / 2 : (low * right + high * left) / (left + right)
  }
}

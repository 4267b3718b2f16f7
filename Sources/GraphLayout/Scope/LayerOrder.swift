/// The order of the slots in each layer, and how much crosses in it.
///
/// Segments that stand for several edges count as often as there are edges, so that what is counted is pairs of edges.
struct LayerOrder {
  private(set) var layers: [[Int]]
  /// The place of each slot in its layer.
  private(set) var position: [Int]
  /// What tells the slots apart where chance decides.
  let identities: [UInt64]
  /// The layer of each slot.
  let layerOfSlot: [Int]
  /// The slots above each slot, and those below.
  let above: NeighborLists
  let below: NeighborLists

  init(_ graph: OrderGraph) {
    layers = graph.layers
    identities = graph.identities
    position = Array(repeating: 0, count: graph.slots)
    above = NeighborLists(graph, isBelow: false)
    below = NeighborLists(graph, isBelow: true)
    var layerOfSlot = position
    for (layer, slots) in layers.enumerated() {
      for slot in slots { layerOfSlot[slot] = layer }
    }
    self.layerOfSlot = layerOfSlot
    for layer in layers.indices { number(layer) }
  }

  /// Takes over an order.
  mutating func take(_ order: [[Int]]) {
    layers = order
    for layer in layers.indices { number(layer) }
  }

  /// Orders each layer as in another order, and those whose slots are not in it by the slots above and below.
  mutating func takePlaces(of other: LayerOrder) {
    var isPlaced = Array(repeating: false, count: position.count)
    for slot in other.layers.joined() { isPlaced[slot] = true }
    func place(_ slot: Int, _ lists: NeighborLists) -> Int {
      lists.range(of: slot).reduce(0) { $0 + 2 * other.position[lists.slots[$1]] } / max(lists.range(of: slot).count, 1)
    }
    for layer in layers.indices {
      let keys = layers[layer].map { slot in
        isPlaced[slot] ? (other.position[slot], 0, slot) : (place(slot, above), place(slot, below), slot)
      }
      layers[layer] = keys.sorted { $0 < $1 }.map(\.2)
      number(layer)
    }
  }

  /// Sorts each layer by numbers of its slots.
  mutating func sort(by key: [Int]) {
    for layer in layers.indices {
      layers[layer].sort { (key[$0], $0) < (key[$1], $1) }
      number(layer)
    }
  }

  /// Turns all layers round, where they are more like what numbers of the slots say then: as much crosses as before.
  mutating func mirror(towards key: [Int]) {
    var balance = 0
    for layer in layers {
      for (left, right) in zip(layer, layer.dropFirst()) { balance += key[left] < key[right] ? 1 : -1 }
    }
    if balance < 0 { take(layers.map { $0.reversed() }) }
  }

  /// Puts other slots into some places of a layer.
  mutating func put(_ slots: [Int], at places: [Int], in layer: Int) {
    for (slot, place) in zip(slots, places) {
      layers[layer][place] = slot
      position[slot] = place
    }
  }

  private mutating func number(_ layer: Int) {
    for (index, slot) in layers[layer].enumerated() { position[slot] = index }
  }

  // MARK: Swaps

  /// Swaps neighbours where that gains something, again and again; with equal ones, first where it costs nothing.
  mutating func transpose(withEqual: Bool) {
    if withEqual { for layer in layers.indices { swapNeighbors(in: layer, withEqual: true) } }
    var isToDo = Array(repeating: true, count: layers.count)
    for _ in 0..<8 {
      var isBetter = false
      for layer in layers.indices where isToDo[layer] {
        isToDo[layer] = false
        guard swapNeighbors(in: layer, withEqual: false) else { continue }
        isBetter = true
        for near in max(layer - 1, 0)...min(layer + 1, layers.count - 1) { isToDo[near] = true }
      }
      guard isBetter else { return }
    }
  }

  @discardableResult
  private mutating func swapNeighbors(in layer: Int, withEqual: Bool) -> Bool {
    guard layers[layer].count > 1 else { return false }
    var isBetter = false
    for place in 1..<layers[layer].count {
      let (left, right) = (layers[layer][place - 1], layers[layer][place])
      let cost = costOfSwapping(left, right)
      guard cost < 0 || withEqual && cost == 0 && crossings(left, right) > 0 else { continue }
      swap(left, right)
      if cost < 0 { isBetter = true }
    }
    return isBetter
  }

  /// Swaps neighbours where that gains something, and by chance where it does not.
  ///
  /// - Parameters:
  ///   - limits: Below which random number a swap is done, by what it costs; one that costs more is not done.
  ///   - salt: Makes other numbers of the slots' own: what is far from a change of the graph is shaken as before.
  mutating func shake(_ limits: [UInt32], salt: UInt64) {
    for layer in layers.indices where layers[layer].count > 1 {
      for place in 1..<layers[layer].count {
        let (left, right) = (layers[layer][place - 1], layers[layer][place])
        let cost = costOfSwapping(left, right)
        if cost >= 0 {
          guard cost < limits.count else { continue }
          let chance = UInt32(truncatingIfNeeded: (identities[left] &+ 3 &* identities[right]).mixed(with: salt))
          guard chance < limits[cost] else { continue }
        }
        swap(left, right)
      }
    }
  }

  /// Swaps a slot with the one to its right.
  private mutating func swap(_ left: Int, _ right: Int) {
    let place = position[left]
    layers[layerOfSlot[left]].swapAt(place, place + 1)
    position[left] = place + 1
    position[right] = place
  }

  /// Moves a slot to another place of its layer.
  mutating func move(_ slot: Int, to place: Int) {
    let (layer, start) = (layerOfSlot[slot], position[slot])
    guard place != start else { return }
    layers[layer].remove(at: start)
    layers[layer].insert(slot, at: place)
    for index in min(start, place)...max(start, place) { position[layers[layer][index]] = index }
  }

  // MARK: Counting

  /// How much crosses between the segments of a slot and those of another one to its right.
  private func crossings(_ left: Int, _ right: Int) -> Int {
    crossings(above, left, right) + crossings(below, left, right)
  }

  func crossings(_ lists: NeighborLists, _ left: Int, _ right: Int) -> Int {
    let (ofLeft, ofRight) = (lists.range(of: left), lists.range(of: right))
    guard !ofLeft.isEmpty, !ofRight.isEmpty else { return 0 }
    var sum = 0
    for first in ofLeft {
      let place = position[lists.slots[first]]
      for second in ofRight where position[lists.slots[second]] < place {
        sum += lists.weights[first] * lists.weights[second]
      }
    }
    return sum
  }

  /// How much more crosses when a slot and the one to its right change places; less than nothing when that is better.
  private func costOfSwapping(_ left: Int, _ right: Int) -> Int {
    costOfSwapping(above, left, right) + costOfSwapping(below, left, right)
  }

  private func costOfSwapping(_ lists: NeighborLists, _ left: Int, _ right: Int) -> Int {
    let (ofLeft, ofRight) = (lists.range(of: left), lists.range(of: right))
    guard !ofRight.isEmpty else { return 0 }
    var cost = 0
    for first in ofLeft {
      let place = position[lists.slots[first]]
      var change = 0
      for second in ofRight {
        let other = position[lists.slots[second]]
        if other > place { change += lists.weights[second] } else if other < place { change -= lists.weights[second] }
      }
      cost += change * lists.weights[first]
    }
    return cost
  }

  /// How many pairs of segments are looked at when each slot is compared with the one to its right.
  var segmentPairs: Int {
    layers.reduce(0) { sum, layer in
      zip(layer, layer.dropFirst()).reduce(sum) { sum, pair in
        sum + above.range(of: pair.0).count * above.range(of: pair.1).count
          + below.range(of: pair.0).count * below.range(of: pair.1).count
      }
    }
  }

  /// How many pairs of edges cross.
  var crossings: Int {
    var count = CrossingCount(places: layers.reduce(0) { max($0, $1.count) })
    var ends: [CrossingCount.End] = []
    for layer in layers {
      for slot in layer {
        let range = below.range(of: slot)
        ends.removeAll(keepingCapacity: true)
        for index in range {
          ends.append(CrossingCount.End(place: position[below.slots[index]], weight: below.weights[index]))
        }
        if range.count > 1 { ends.sort { $0.place < $1.place } }
        for end in ends { count.add(end) }
      }
      count.finishLayer()
    }
    return count.crossings
  }
}

extension LayerOrder {
  /// How far to both sides of a slot another place for it is looked for.
  private static let reach = 16

  /// Moves the slots of a chain to where least crosses, each in its layer; returns whether less crosses then.
  ///
  /// The cost of each place follows from the costs of the places in the layer above, so that the whole way of a long
  /// edge is found at once.
  @discardableResult
  mutating func route(_ chain: Chain) -> Bool {
    let places = chain.slots.map { position[$0] }
    let windows = chain.slots.map(window)
    var costs = passingCosts(of: chain.first, above, in: windows[0])
    var current = costs[places[0] - windows[0].lowerBound]
    var choices: [[Int]] = []
    for index in 1..<max(chain.slots.count, 1) {
      let step = stepCosts(from: chain.slots[index - 1], windows[index - 1], to: chain.slots[index], windows[index])
      let (here, there) = (places[index - 1] - windows[index - 1].lowerBound, places[index] - windows[index].lowerBound)
      current += step[here * windows[index].count + there]
      let (next, choice) = Self.cheapest(costs, step, windows[index].count)
      costs = next
      choices.append(choice)
    }
    let end = passingCosts(of: chain.last, below, in: windows[windows.count - 1])
    current += end[places[places.count - 1] - windows[windows.count - 1].lowerBound]
    for place in costs.indices { costs[place] += end[place] }
    guard var best = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[best] < current else { return false }
    for index in chain.slots.indices.reversed() {
      move(chain.slots[index], to: windows[index].lowerBound + best)
      if index > 0 { best = choices[index - 1][best] }
    }
    return true
  }

  /// The least cost of each place in a layer, and the place in the layer above that it comes from.
  private static func cheapest(_ costs: [Int], _ step: [Int], _ count: Int) -> (costs: [Int], choices: [Int]) {
    var least = Array(repeating: Int.max, count: count)
    var choices = Array(repeating: 0, count: count)
    for (place, cost) in costs.enumerated() {
      for other in 0..<count where cost + step[place * count + other] < least[other] {
        least[other] = cost + step[place * count + other]
        choices[other] = place
      }
    }
    return (least, choices)
  }

  /// The places that a slot may take, counted without itself.
  private func window(_ slot: Int) -> Range<Int> {
    let last = layers[layerOfSlot[slot]].count - 1
    return max(position[slot] - Self.reach, 0)..<(min(position[slot] + Self.reach, last) + 1)
  }

  /// The slot at a place of a layer that is counted without a slot of it.
  private func other(_ place: Int, than slot: Int) -> Int {
    layers[layerOfSlot[slot]][place < position[slot] ? place : place + 1]
  }

  /// How much more the segments on one side of a slot cross at each place than at the first.
  private func passingCosts(of slot: Int, _ lists: NeighborLists, in window: Range<Int>) -> [Int] {
    var costs = [0]
    var cost = 0
    for place in window.dropLast() {
      let other = other(place, than: slot)
      cost += crossings(lists, other, slot) - crossings(lists, slot, other)
      costs.append(cost)
    }
    return costs
  }

  /// How much more the segment between two slots of a chain crosses at each pair of places than at the first pair.
  private func stepCosts(from slot: Int, _ window: Range<Int>, to lower: Int, _ lowerWindow: Range<Int>) -> [Int] {
    let weight = below.weights[below.range(of: slot).lowerBound]
    let (own, ownLower) = (position[slot], position[lower])
    var costs = Array(repeating: 0, count: window.count * lowerWindow.count)
    for (index, place) in lowerWindow.dropLast().enumerated() {
      var change = 0
      for neighbor in above.range(of: other(place, than: lower)) {
        let upper = position[above.slots[neighbor]]
        let isRight = (upper > own ? upper - 1 : upper) >= window.lowerBound
        change += isRight ? above.weights[neighbor] : -above.weights[neighbor]
      }
      costs[index + 1] = costs[index] + change * weight
    }
    // From which column on a neighbour is on the other side, and how much that changes.
    var drops = Array(repeating: 0, count: lowerWindow.count + 1)
    for (index, place) in window.dropLast().enumerated() {
      let (row, next) = (index * lowerWindow.count, (index + 1) * lowerWindow.count)
      let neighbors = below.range(of: other(place, than: slot))
      var change = 0
      for neighbor in neighbors {
        let (place, own) = (position[below.slots[neighbor]], below.weights[neighbor])
        let column = (place > ownLower ? place - 1 : place) + 1 - lowerWindow.lowerBound
        change += column > 0 ? own : -own
        if column > 0 { drops[min(column, lowerWindow.count)] += 2 * own }
      }
      for offset in 0..<lowerWindow.count {
        change -= drops[offset]
        drops[offset] = 0
        costs[next + offset] = costs[row + offset] + change * weight
      }
      drops[lowerWindow.count] = 0
    }
    return costs
  }
}

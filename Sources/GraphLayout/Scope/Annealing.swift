/// Reduces crossings where swaps that gain something lead no further: neighbours are also swapped where more crosses
/// then, less and less often, until only gains are taken.
///
/// It forgets the definition order, and is for graphs in which so much crosses that nobody sees an order. The same
/// graph is ordered in the same way each time.
///
/// - Source: Kirkpatrick, Gelatt, Vecchi: "Optimization by Simulated Annealing" (1983).
enum Annealing {
  /// How often all layers are gone through, and once more for each so many pairs of segments: the more there is to
  /// order, the slower it is cooled.
  private static let (sweeps, pairsOfSweep) = (300, 60)
  /// How often they are gone through at least: a graph that is so large that there is no time for it is left as it is.
  private static let fewestSweeps = 120
  /// How many pairs of segments at neighbours are looked at at most.
  private static let mostLooks = 20_000_000
  /// How many more crossings a swap may well bring at first; in the end it is an eighth of that.
  private static let firstTemperature = 1.2
  /// The most that a swap may cost.
  private static let mostCost = 8

  /// Orders the slots of each layer, and keeps the order as it was unless less crosses then.
  static func anneal(_ order: inout LayerOrder) {
    let pairs = order.segmentPairs
    let sweeps = min(mostLooks / max(pairs, 1), Self.sweeps + pairs / pairsOfSweep)
    guard sweeps >= fewestSweeps else { return }
    // So much is left of the temperature after each sweep: an eighth after all of them.
    let cooling = 1 - 2.08 / Double(sweeps)
    let (before, fewest) = (order.layers, order.crossings)
    var temperature = firstTemperature
    for sweep in 0..<sweeps {
      order.shake(limits(at: temperature), salt: UInt64(sweep))
      temperature *= cooling
    }
    order.transpose(withEqual: false)
    if order.crossings >= fewest { order.take(before) }
  }

  /// Below which random number a swap is done, by what it costs; one that costs nothing is done half of the time.
  private static func limits(at temperature: Double) -> [UInt32] {
    // e to the power of -1 / temperature, the same to the last bit on all machines.
    var odds = 1 - 1 / (temperature * 4096)
    for _ in 0..<12 { odds *= odds }
    var chance = 1.0
    return (0...mostCost).map { cost in
      if cost > 0 { chance *= odds }
      return UInt32((cost == 0 ? 0.5 : chance) * Double(UInt32.max))
    }
  }
}

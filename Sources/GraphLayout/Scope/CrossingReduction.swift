/// Orders the slots of each layer so that few edges cross: medians swept up and down, then swaps of neighbours and
/// chains that are led another way.
///
/// It begins with the definition order, edges that lead back at one end, and keeps it where nothing is gained.
struct CrossingReduction {
  private(set) var layers: [[Int]]

  /// How often the layers are swept at most, and without gain.
  private static let sweeps = (most: 16, idle: 5)
  /// How often an order is made better in small steps at most, and without gain.
  private static let rounds = (most: 24, idle: 6)
  /// Every how many rounds chains are led another way.
  private static let chainRounds = 4
  /// How many slots are looked at at most in all sweeps, in all rounds, and in all rounds that lead chains.
  private static let mostLooks = (sweeping: 500_000, rounds: 1_000_000, chains: 200_000)
  /// How often even a graph is swept that is too large for that.
  private static let fewestSweeps = 4
  /// How many slots are ordered in several ways.
  private static let smallEnough = 3000
  /// From how many crossings on nobody sees the definition order any more.
  private static let manyCrossings = 60

  init(_ graph: LayeredGraph) {
    var order = LayerOrder(OrderGraph(withoutLabelsOf: graph))
    var best = order.layers
    var fewest = Int.max
    for attempt in 0..<min(max(Self.smallEnough / max(graph.slots.count, 1), 1), 4) where fewest > 0 {
      order.sort(by: Self.ranks(graph, order, returnsAtRight: attempt.isMultiple(of: 2)))
      let count = Self.sweep(&order, salt: attempt * Self.sweeps.most)
      if count < fewest { (best, fewest) = (order.layers, count) }
    }
    order.take(best)
    let isAnnealed = fewest > Self.manyCrossings
    if isAnnealed { Annealing.anneal(&order) }
    Self.refine(&order, rounds: isAnnealed ? Self.chainRounds : Self.rounds.most)
    var whole = LayerOrder(OrderGraph(graph))
    whole.takePlaces(of: order)
    Self.refine(&whole, rounds: Self.rounds.most)
    whole.mirror(towards: Self.ranks(graph, whole, returnsAtRight: true))
    layers = whole.layers
  }

  /// Numbers for the slots in the order in which a walk down from the top, in definition order, meets them; what leads
  /// back is at one end, the shortest way innermost.
  private static func ranks(_ graph: LayeredGraph, _ order: LayerOrder, returnsAtRight: Bool) -> [Int] {
    var ranks = Array(repeating: -1, count: graph.slots.count)
    var count = 0
    var open = Array(graph.layers.joined().reversed())
    while let slot = open.popLast() {
      guard ranks[slot] < 0 else { continue }
      ranks[slot] = count
      count += 1
      for index in order.below.range(of: slot).reversed() { open.append(order.below.slots[index]) }
    }
    for (slot, content) in graph.slots.map(\.content).enumerated() {
      guard let target = content.returnTarget else { continue }
      let reach = (graph.layers.count - graph.layer(ofItem: target)) * graph.slots.count
      ranks[slot] += returnsAtRight ? reach : -reach
    }
    return ranks
  }

  /// Sweeps until nothing is gained any more, and returns how many edges cross in the best order.
  private static func sweep(_ order: inout LayerOrder, salt: Int) -> Int {
    order.transpose(withEqual: false)
    var best = order.layers
    var fewest = order.crossings
    var idle = 0
    let most = max(min(mostLooks.sweeping / max(order.position.count, 1), sweeps.most), fewestSweeps)
    for sweep in 0..<most where fewest > 0 && idle < sweeps.idle {
      let mixes = sweep % 4 > 1
      MedianSweep(isDownwards: sweep.isMultiple(of: 2), salt: mixes ? salt + sweep : nil).sort(&order)
      order.transpose(withEqual: mixes)
      let count = order.crossings
      idle = count < fewest ? 0 : idle + 1
      if count < fewest { (best, fewest) = (order.layers, count) }
    }
    order.take(best)
    return fewest
  }

  /// Leads chains and swaps neighbours, also where that gains nothing by itself, until nothing is gained any more.
  private static func refine(_ order: inout LayerOrder, rounds most: Int) {
    var best = order.layers
    var fewest = order.crossings
    guard fewest > 0 else { return }
    let chains = Chain.all(in: order)
    let slots = max(order.position.count, 1)
    var idle = 0
    for round in 0..<min(mostLooks.rounds / slots, most) where fewest > 0 && idle < rounds.idle {
      if round.isMultiple(of: chainRounds), (round / chainRounds + 1) * slots <= mostLooks.chains {
        for chain in chains { order.route(chain) }
      }
      order.transpose(withEqual: round > 0)
      let count = order.crossings
      idle = count < fewest ? 0 : idle + 1
      if count < fewest { (best, fewest) = (order.layers, count) }
    }
    order.take(best)
  }
}

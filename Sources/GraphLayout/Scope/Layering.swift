/// The layer of each item of a compartment, from 0 at the top.
///
/// Every forward link leads down, and links are short, the more so the more they matter. Items that the start does not
/// reach stand below the others.
struct Layering {
  private(set) var layers: [Int]
  private let scope: Scope
  private let walk: ScopeWalk

  /// How often a tree of links is changed at most: small graphs need no limit, and large ones get near the best.
  private static let exchanges = 2000

  init(_ scope: Scope, _ walk: ScopeWalk) {
    self.scope = scope
    self.walk = walk
    layers = Self.longestPaths(scope, walk)
    shorten()
    liftParts()
  }

  /// Puts each item right below the lowest of those that lead to it.
  private static func longestPaths(_ scope: Scope, _ walk: ScopeWalk) -> [Int] {
    var layers = Array(repeating: 0, count: scope.items.count)
    let linksOut = scope.linksOut
    for item in walk.order {
      for link in linksOut[item] where !walk.leadsBack[link] {
        let target = scope.links[link].target
        layers[target] = max(layers[target], layers[item] + 1)
      }
    }
    return layers
  }

  /// Finds the layers in which links are shortest; a root without weight holds the parts together.
  private mutating func shorten() {
    let root = scope.items.count
    let weights = LinkWeights(scope, walk)
    var edges = edgesForward.map { link in
      let ends = scope.links[link]
      return walk.leadsBack[link]
        ? NetworkSimplex.Edge(tail: ends.target, head: ends.source, weight: 1)
        : NetworkSimplex.Edge(tail: ends.source, head: ends.target, weight: weights.weights[link])
    }
    for item in parts.enumerated().filter({ $0.offset == $0.element }).map(\.offset) {
      edges.append(NetworkSimplex.Edge(tail: root, head: item, weight: 0))
    }
    var simplex = NetworkSimplex(ranks: layers + [-1], edges: edges)
    simplex.run(exchanges: Self.exchanges)
    layers = Array(simplex.ranks.dropLast())
  }

  /// The links that say which of two items is above the other: those that lead back within what the start reaches, too.
  private var edgesForward: [Int] {
    scope.links.indices.filter { link in
      let ends = scope.links[link]
      return ends.source != ends.target && walk.isReached[ends.source] == walk.isReached[ends.target]
    }
  }

  /// The first item of the part that each item is in; there are no links between parts.
  private var parts: [Int] {
    var parts = Array(scope.items.indices)
    func first(_ item: Int) -> Int {
      var item = item
      while parts[item] != item {
        parts[item] = parts[parts[item]]
        item = parts[item]
      }
      return item
    }
    for link in edgesForward {
      let ends = [first(scope.links[link].source), first(scope.links[link].target)]
      parts[max(ends[0], ends[1])] = min(ends[0], ends[1])
    }
    return parts.indices.map(first)
  }

  /// Begins each part at the top, and those that are not reached below all that are.
  private mutating func liftParts() {
    let parts = parts
    var tops = layers
    for (item, part) in parts.enumerated() { tops[part] = min(tops[part], layers[item]) }
    for (item, part) in parts.enumerated() { layers[item] -= tops[part] }
    let depth = layers.indices.reduce(0) { walk.isReached[$1] ? max($0, layers[$1] + 1) : $0 }
    for item in layers.indices where !walk.isReached[item] { layers[item] += depth }
  }
}

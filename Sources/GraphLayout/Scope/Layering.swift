/// The layer of each item of a compartment, from 0 at the top.
///
/// Every forward link leads down. Items that the start does not reach stand below the others.
struct Layering {
  private(set) var layers: [Int]

  init(_ scope: Scope, _ walk: ScopeWalk) {
    layers = Array(repeating: 0, count: scope.items.count)
    let linksOut = scope.linksOut
    for item in walk.order {
      for link in linksOut[item] where !walk.leadsBack[link] {
        let target = scope.links[link].target
        layers[target] = max(layers[target], layers[item] + 1)
      }
    }
    lower(walk.isReached)
  }

  /// Puts the items that are not reached below those that are.
  private mutating func lower(_ isReached: [Bool]) {
    let depth = zip(layers, isReached).reduce(0) { $1.1 ? max($0, $1.0 + 1) : $0 }
    for item in layers.indices where !isReached[item] { layers[item] += depth }
  }
}

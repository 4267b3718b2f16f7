/// A depth-first walk over a compartment from its start, in definition order.
///
/// It tells which links lead back, so that what is left has no cycle, and which items the start does not reach.
struct ScopeWalk {
  /// Whether each link leads against the reading direction: to an item it can be reached from, or from an unreachable
  /// one.
  private(set) var leadsBack: [Bool]
  /// The items in an order in which every other link leads forwards.
  private(set) var order: [Int] = []
  /// Whether each item counts as reached from the start; all do when there is none, and when so many links lead from
  /// the others to those that are reached that the others cannot stand apart.
  private(set) var isReached: [Bool]

  /// How many links may lead from items that are not reached to those that are.
  private static let mostEntries = 12

  private enum Progress { case unseen, open, closed }
  private var progress: [Progress]
  private let scope: Scope
  private let linksOut: [[Int]]

  init(_ scope: Scope) {
    self.scope = scope
    linksOut = scope.linksOut
    leadsBack = Array(repeating: false, count: scope.links.count)
    isReached = Array(repeating: scope.start == nil, count: scope.items.count)
    progress = Array(repeating: .unseen, count: scope.items.count)
    walk()
  }

  private mutating func walk() {
    var trees: [[Int]] = []
    if let start = scope.mark ?? scope.start {
      trees.append(tree(from: start))
      for item in trees[0] { isReached[item] = true }
    }
    for root in otherRoots where progress[root] == .unseen {
      trees.append(tree(from: root))
    }
    let entries = scope.links.indices.filter { isReached[scope.links[$0].target] && !isReached[scope.links[$0].source] }
    if entries.count > Self.mostEntries {
      isReached = Array(repeating: true, count: scope.items.count)
      // A tree that is walked later leads into those before it, and never the other way.
      order = trees.reversed().flatMap(\.self)
    } else {
      for link in entries { leadsBack[link] = true }
      let first = scope.start == nil ? 0 : 1
      order = (trees.prefix(first) + trees.dropFirst(first).reversed()).flatMap(\.self)
    }
  }

  /// Where to go on after the start: first the items that nothing leads to.
  private var otherRoots: [Int] {
    var hasEntry = Array(repeating: false, count: scope.items.count)
    for link in scope.links where link.source != link.target { hasEntry[link.target] = true }
    return scope.items.indices.filter { !hasEntry[$0] } + scope.items.indices.filter { hasEntry[$0] }
  }

  /// The unseen items that can be reached from one, in reading order.
  private mutating func tree(from root: Int) -> [Int] {
    var finished: [Int] = []
    var path: [(item: Int, next: Int)] = [(root, 0)]
    progress[root] = .open
    while let (item, next) = path.last {
      guard next < linksOut[item].count else {
        progress[item] = .closed
        finished.append(item)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      follow(linksOut[item][next], adding: &path)
    }
    return finished.reversed()
  }

  private mutating func follow(_ link: Int, adding path: inout [(item: Int, next: Int)]) {
    let target = scope.links[link].target
    switch progress[target] {
    case .unseen:
      progress[target] = .open
      path.append((target, 0))
    case .open: leadsBack[link] = true
    case .closed: break
    }
  }
}

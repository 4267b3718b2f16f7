/// Gives the nodes of a graph without cycles ranks, so that every edge leads to a greater one and the edges are short:
/// the sum of their lengths, each as often as its weight says, is least.
///
/// A spanning tree of edges that are as short as they can be fixes all ranks. As long as some edge of the tree would
/// rather be longer, it is exchanged for one that gets shorter.
///
/// - Source: Gansner, Koutsofios, North, Vo: "A Technique for Drawing Directed Graphs" (1993), section 2.
struct NetworkSimplex {
  /// An edge to a node that must have a greater rank.
  struct Edge {
    let tail: Int
    let head: Int
    let weight: Int
  }

  /// The rank of each node; only differences mean anything.
  var ranks: [Int]
  let edges: [Edge]
  /// The edges at each node.
  let edgesAt: [[Int]]
  /// Whether each edge is in the tree, and what would be lost by making it longer.
  var isInTree: [Bool]
  var cuts: [Int]
  /// The edges of the tree at each node.
  var treeEdgesAt: [[Int]]
  /// The edge of the tree to each node's parent, or -1.
  var parent: [Int]
  /// The nodes in the order in which a walk over the tree leaves them.
  var order: [Int]
  /// The place of each node in that order, and the first place of the nodes below it in the tree.
  var last: [Int]
  var first: [Int]

  /// Begins with ranks in which every edge leads to a greater one; the graph has to be connected.
  init(ranks: [Int], edges: [Edge]) {
    self.ranks = ranks
    self.edges = edges
    var edgesAt: [[Int]] = Array(repeating: [], count: ranks.count)
    for (number, edge) in edges.enumerated() {
      edgesAt[edge.tail].append(number)
      edgesAt[edge.head].append(number)
    }
    self.edgesAt = edgesAt
    isInTree = Array(repeating: false, count: edges.count)
    cuts = Array(repeating: 0, count: edges.count)
    treeEdgesAt = Array(repeating: [], count: ranks.count)
    parent = Array(repeating: -1, count: ranks.count)
    order = Array(repeating: 0, count: ranks.count)
    last = order
    first = order
  }

  /// Shortens the edges, with so many exchanges at most.
  mutating func run(exchanges limit: Int) {
    guard ranks.count > 1 else { return }
    growTree()
    walkTree(from: 0, above: -1, at: 0)
    countCuts()
    var next = 0
    for _ in 0..<limit {
      guard let leaving = edgeToLeave(after: &next), let entering = edgeToEnter(for: leaving) else { return }
      exchange(leaving, for: entering)
    }
  }

  /// How much longer than needed an edge is.
  func slack(_ edge: Int) -> Int { ranks[edges[edge].head] - ranks[edges[edge].tail] - 1 }

  /// The node at the other end of an edge.
  func end(of edge: Int, from node: Int) -> Int {
    edges[edge].tail == node ? edges[edge].head : edges[edge].tail
  }

  /// Whether a node is in the part of the tree below another one, or that one itself.
  func isBelow(_ node: Int, _ top: Int) -> Bool { first[top] <= last[node] && last[node] <= last[top] }

  // MARK: Exchanges

  /// The next edge of the tree that had better be longer: the best of a few, searched for round and round.
  private func edgeToLeave(after next: inout Int) -> Int? {
    var best: Int?
    var found = 0
    for step in edges.indices {
      let edge = (next + step) % edges.count
      guard isInTree[edge], cuts[edge] < 0 else { continue }
      if best.map({ cuts[edge] < cuts[$0] }) ?? true { best = edge }
      found += 1
      if found == 30 {
        next = edge + 1
        return best
      }
    }
    return best
  }

  /// The shortest edge that joins the two parts of the tree again, the other way round.
  private func edgeToEnter(for leaving: Int) -> Int? {
    let edge = edges[leaving]
    let isTailBelow = last[edge.tail] < last[edge.head]
    let top = isTailBelow ? edge.tail : edge.head
    var best: Int?
    for place in first[top]...last[top] {
      let node = order[place]
      for other in edgesAt[node] where !isInTree[other] {
        let isIncoming = edges[other].head == node
        guard isIncoming == isTailBelow, !isBelow(end(of: other, from: node), top) else { continue }
        if best.map({ (slack(other), other) < (slack($0), $0) }) ?? true { best = other }
      }
    }
    return best
  }

  private mutating func exchange(_ leaving: Int, for entering: Int) {
    let edge = edges[leaving]
    let isTailBelow = last[edge.tail] < last[edge.head]
    let top = isTailBelow ? edge.tail : edge.head
    let change = isTailBelow ? -slack(entering) : slack(entering)
    if change != 0 {
      for place in first[top]...last[top] { ranks[order[place]] += change }
    }
    let cut = cuts[leaving]
    let common = updateCuts(from: edges[entering].tail, towards: edges[entering].head, by: cut, isUp: true)
    _ = updateCuts(from: edges[entering].head, towards: edges[entering].tail, by: cut, isUp: false)
    cuts[entering] = -cut
    cuts[leaving] = 0
    for node in [edge.tail, edge.head] { treeEdgesAt[node].removeAll { $0 == leaving } }
    isInTree[leaving] = false
    addToTree(entering)
    walkTree(from: common, above: parent[common], at: first[common])
  }

  /// Changes the cuts on the way up in the tree, and returns the first node that is above both.
  private mutating func updateCuts(from node: Int, towards other: Int, by cut: Int, isUp: Bool) -> Int {
    var node = node
    while !isBelow(other, node) {
      let edge = parent[node]
      cuts[edge] += (edges[edge].tail == node) == isUp ? cut : -cut
      node = end(of: edge, from: node)
    }
    return node
  }
}

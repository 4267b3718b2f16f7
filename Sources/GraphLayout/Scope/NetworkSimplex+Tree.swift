extension NetworkSimplex {
  /// Adds an edge to the tree.
  mutating func addToTree(_ edge: Int) {
    isInTree[edge] = true
    treeEdgesAt[edges[edge].tail].append(edge)
    treeEdgesAt[edges[edge].head].append(edge)
  }

  /// Grows a tree of edges without slack from the first node on: the whole tree is moved to where the next edge has
  /// none.
  mutating func growTree() {
    var isReached = Array(repeating: false, count: ranks.count)
    var (outgoing, incoming) = (Heap(), Heap())
    var shift = 0
    func add(_ node: Int, _ outgoing: inout Heap, _ incoming: inout Heap) {
      for edge in edgesAt[node] where !isReached[end(of: edge, from: node)] {
        // Slacks are kept as they would be had the tree not been moved.
        if edges[edge].tail == node { outgoing.insert(slack(edge), edge) } else { incoming.insert(slack(edge), edge) }
      }
    }
    isReached[0] = true
    add(0, &outgoing, &incoming)
    while true {
      while let edge = outgoing.top?.edge, isReached[edges[edge].head] { outgoing.removeTop() }
      while let edge = incoming.top?.edge, isReached[edges[edge].tail] { incoming.removeTop() }
      let down = outgoing.top.map { $0.key - shift }
      let up = incoming.top.map { $0.key + shift }
      guard let least = [down, up].compactMap(\.self).min() else { break }
      let edge: Int
      if down == least, let top = outgoing.top {
        edge = top.edge
        shift += least
      } else if let top = incoming.top {
        edge = top.edge
        shift -= least
      } else {
        break
      }
      let node = isReached[edges[edge].tail] ? edges[edge].head : edges[edge].tail
      // What is in the tree moves by the shift in the end; a new node is put where that brings it back.
      ranks[node] -= shift
      isReached[node] = true
      addToTree(edge)
      add(node, &outgoing, &incoming)
    }
  }

  /// Numbers the nodes of a part of the tree in the order in which a walk leaves them.
  mutating func walkTree(from top: Int, above edge: Int, at start: Int) {
    parent[top] = edge
    first[top] = start
    var place = start
    var path = [(node: top, next: 0)]
    while let (node, next) = path.last {
      guard next < treeEdgesAt[node].count else {
        order[place] = node
        last[node] = place
        place += 1
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let edge = treeEdgesAt[node][next]
      guard edge != parent[node] else { continue }
      let child = end(of: edge, from: node)
      parent[child] = edge
      first[child] = place
      path.append((child, 0))
    }
  }

  /// Finds out what would be lost by making each edge of the tree longer, from its leaves on.
  mutating func countCuts() {
    for node in order where parent[node] >= 0 {
      let isTail = edges[parent[node]].tail == node
      var cut = 0
      for edge in edgesAt[node] {
        let isOutgoing = edges[edge].tail == node
        let isInside = isBelow(end(of: edge, from: node), node)
        let value = isInside ? (isInTree[edge] ? cuts[edge] : 0) - edges[edge].weight : edges[edge].weight
        cut += (isOutgoing == isTail) != isInside ? value : -value
      }
      cuts[parent[node]] = cut
    }
  }

  /// Edges by a key, the least first.
  private struct Heap {
    private var entries: [(key: Int, edge: Int)] = []

    var top: (key: Int, edge: Int)? { entries.first }

    mutating func insert(_ key: Int, _ edge: Int) {
      entries.append((key, edge))
      var index = entries.count - 1
      while index > 0, entries[index] < entries[(index - 1) / 2] {
        entries.swapAt(index, (index - 1) / 2)
        index = (index - 1) / 2
      }
    }

    mutating func removeTop() {
      entries.swapAt(0, entries.count - 1)
      entries.removeLast()
      var index = 0
      while true {
        let children = (2 * index + 1..<2 * index + 3).prefix { $0 < entries.count }
        guard let least = children.min(by: { entries[$0] < entries[$1] }), entries[least] < entries[index] else {
          return
        }
        entries.swapAt(index, least)
        index = least
      }
    }
  }
}

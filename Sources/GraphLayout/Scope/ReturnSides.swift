/// Where edges that lead back leave their source and reach their target: at the right side where nothing but passing
/// lines is in the way, else below the source and above the target.
struct ReturnSides {
  /// Whether each link leaves its source at the right side.
  private(set) var leavesAtSide: [Bool]
  /// Whether each link reaches its target at the right side.
  private(set) var entersAtSide: [Bool]

  init(_ graph: LayeredGraph) {
    let links = graph.scope.links.indices.filter { graph.walk.leadsBack[$0] }
    leavesAtSide = Array(repeating: false, count: graph.scope.links.count)
    entersAtSide = leavesAtSide
    let isOpen = Self.openItems(graph)
    var isTaken = Array(repeating: false, count: graph.scope.items.count)
    for link in links where isOpen[graph.scope.links[link].target] || graph.isLoop(link) {
      entersAtSide[link] = true
      isTaken[graph.scope.links[link].target] = true
    }
    for link in links where graph.scope.links[link].label == nil {
      let source = graph.scope.links[link].source
      guard isOpen[source], !isTaken[source] else { continue }
      leavesAtSide[link] = true
      isTaken[source] = true
    }
  }

  /// Whether each item is a node with no other box and no label to the right of it.
  private static func openItems(_ graph: LayeredGraph) -> [Bool] {
    var isOpen = Array(repeating: false, count: graph.scope.items.count)
    for layer in graph.layers {
      let last = layer.last { slot in
        switch graph.slots[slot].content {
        case .item, .label: true
        case .bend, .gutter: false
        }
      }
      guard let last, let item = graph.item(in: last) else { continue }
      isOpen[item] = !graph.scope.items[item].isFrame
    }
    return isOpen
  }
}

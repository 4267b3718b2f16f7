/// How much room each slot needs to the left and right of its axis.
struct Extents {
  private(set) var left: [Int]
  private(set) var right: [Int]
  /// How far right of the axis the line of each link to its own item runs.
  private(set) var loopColumns: [Int?]
  /// How far right of the axis the label of each link to its own item begins.
  private(set) var loopLabels: [Int?]
  private let graph: LayeredGraph

  init(_ graph: LayeredGraph, _ ports: PortPlan, _ sides: ReturnSides) {
    self.graph = graph
    left = Array(repeating: 0, count: graph.slots.count)
    right = left
    loopColumns = Array(repeating: nil, count: graph.scope.links.count)
    loopLabels = loopColumns
    var lanes: [Int: Int] = [:]
    for (number, slot) in graph.slots.enumerated() {
      switch slot.content {
      case .item(let item): (left[number], right[number]) = (ports.left[item], ports.right[item])
      case .label(let link): right[number] = graph.scope.spacing.labelExtent(graph.scope.links[link].label ?? 0)
      case .bend, .rise, .turn: break
      }
    }
    addLabelsBeside(sides)
    for link in graph.scope.links.indices where graph.isLoop(link) { addLoop(link, &lanes) }
  }

  /// Makes room for the labels in lines that leave items at the side.
  private mutating func addLabelsBeside(_ sides: ReturnSides) {
    for (link, edge) in graph.scope.links.enumerated() where graph.hasLabelBeside[link] {
      let (slot, columns) = (graph.slotOfItem[edge.source], 1 + (edge.label ?? 0))
      switch sides.exits[link] {
      case .left: left[slot] += columns
      case .right: right[slot] += columns
      case nil: break
      }
    }
  }

  /// Makes room for a link to its own item and its label: beside the item, one after the other, or all in one lane with
  /// the labels beyond it.
  private mutating func addLoop(_ link: Int, _ lanes: inout [Int: Int]) {
    let slot = graph.slotOfItem[graph.scope.links[link].source]
    let label = graph.scope.links[link].label
    switch graph.scope.spacing.flow {
    case .down:
      right[slot] += 2
      loopColumns[link] = right[slot]
      loopLabels[link] = right[slot] + 2
      if let label { right[slot] += 1 + label }
    case .right:
      if lanes[slot] == nil { right[slot] += 2 }
      let lane = lanes[slot] ?? right[slot]
      lanes[slot] = lane
      loopColumns[link] = lane
      if label != nil { right[slot] += 1 }
      loopLabels[link] = right[slot]
    }
  }

  /// How far apart the axes of two neighbouring slots are at least.
  func distance(_ slot: Int, _ next: Int) -> Int {
    right[slot] + left[next] + graph.scope.spacing.distance(graph.slots[slot].content, graph.slots[next].content)
  }
}

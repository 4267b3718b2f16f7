/// How much room each slot needs to the left and right of its axis.
struct Extents {
  private(set) var left: [Int]
  private(set) var right: [Int]
  /// How far right of the axis the line of each link to its own item runs.
  private(set) var loopColumns: [Int: Int] = [:]
  private let isLine: [Bool]

  init(_ graph: LayeredGraph, _ ports: PortPlan) {
    left = Array(repeating: 0, count: graph.slots.count)
    right = left
    isLine = graph.slots.map(\.content.isLine)
    for (number, slot) in graph.slots.enumerated() {
      switch slot.content {
      case .item(let item):
        left[number] = (ports.columns[item] - 1) / 2
        right[number] = ports.columns[item] / 2
      case .label(let link): right[number] = 1 + (graph.scope.links[link].label ?? 0)
      case .bend, .rise, .turn: break
      }
    }
    for link in graph.scope.links.indices where graph.isLoop(link) { addLoop(link, graph) }
  }

  private mutating func addLoop(_ link: Int, _ graph: LayeredGraph) {
    let slot = graph.slotOfItem[graph.scope.links[link].source]
    right[slot] += 2
    loopColumns[link] = right[slot]
    if let label = graph.scope.links[link].label { right[slot] += 1 + label }
  }

  /// How far apart the axes of two neighbouring slots are at least.
  func distance(_ slot: Int, _ next: Int) -> Int {
    right[slot] + left[next] + (isLine[slot] || isLine[next] ? 2 : 3)
  }
}

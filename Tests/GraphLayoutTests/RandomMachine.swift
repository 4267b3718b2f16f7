import GraphLayout

extension LayoutGraph {
  /// A graph as people write state machines: mostly one state after the other, with choices that skip or go back, and
  /// errors that lead to one state for all.
  static func machine(states: Int, seed: Int) -> LayoutGraph {
    var random = SeededGenerator(seed: seed)
    var graph = LayoutGraph()
    let ids = (0..<states).map { graph.addNode([label("State \(100 + $0)")]) }
    let failed = graph.addNode([label("Failed")], isEnd: true)
    graph.start(at: ids[0])
    graph.addEdge(from: ids[0], to: failed, label: label("ALL"), kind: .failure)
    for (index, id) in ids.dropLast().enumerated() {
      let next = ids[index + 1]
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let other = ids[min(index + Int.random(in: 2...4, using: &random), states - 1)]
        graph.addEdge(from: id, to: other, label: label("1"))
        graph.addEdge(from: id, to: next, label: label("D"), kind: .fallback)
      case 1:
        graph.addEdge(from: id, to: next, label: label("1"))
        graph.addEdge(from: id, to: ids[max(index - 2, 0)], label: label("D"), kind: .fallback)
      case 2:
        graph.addEdge(from: id, to: next)
        graph.addEdge(from: id, to: failed, label: label("ALL"), kind: .failure)
      default:
        graph.addEdge(from: id, to: next)
      }
    }
    return graph
  }
}

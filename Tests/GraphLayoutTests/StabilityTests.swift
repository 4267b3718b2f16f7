import GraphLayout
import Testing

@Suite("A picture that is known")
struct StabilityTests {
  @Test("stays as it is when a state gets another name of the same width", arguments: Flow.allCases)
  func keepsPlaces(_ flow: Flow) {
    var (one, other) = (chain("Ask", "Wait", "Done"), chain("Ask", "Wipe", "Done"))
    (one.flow, other.flow) = (flow, flow)
    #expect(one.layout() == other.layout())
  }

  @Test("keeps the places of all states when one more is added at the end", arguments: Flow.allCases)
  func growsAtTheEnd(_ flow: Flow) {
    let moved = (0..<40).filter { seed in
      var graph = LayoutGraph.machine(states: 12, seed: seed)
      graph.flow = flow
      let before = graph.layout().boxes
      let new = graph.addNode([label("More")])
      graph.addEdge(from: 11, to: new)
      return Array(graph.layout().boxes.dropLast()) != before
    }
    // Where the longest way is another one then, it is that which is made straight.
    #expect(moved.count <= 1, "\(moved)")
  }

  @Test("keeps nearly all states in order when an edge is added", arguments: Flow.allCases)
  func keepsOrder(_ flow: Flow) {
    var (pairs, turned) = (0, 0)
    for seed in 0..<40 {
      var graph = LayoutGraph.machine(states: 20, seed: seed)
      graph.flow = flow
      let before = graph.layout().boxes
      graph.addEdge(from: 7, to: 12, label: label("new"))
      let after = graph.layout().boxes
      for first in before.indices {
        for second in 0..<first {
          pairs += 1
          if isBefore(before[first], before[second], flow) && isBefore(after[second], after[first], flow) {
            turned += 1
          }
          if isBefore(before[second], before[first], flow) && isBefore(after[first], after[second], flow) {
            turned += 1
          }
        }
      }
    }
    #expect(turned * 20 < pairs, "\(turned) of \(pairs) pairs")
  }

  @Test("has a straight main path", arguments: Flow.allCases)
  func isStraight(_ flow: Flow) {
    var (edges, straight) = (0, 0)
    for seed in 0..<40 {
      var graph = LayoutGraph.machine(states: 20, seed: seed)
      graph.flow = flow
      let layout = graph.layout()
      let path = layout.mainPath.compactMap { layout.routes[$0] }
      edges += path.count
      straight += path.count { $0.corners.count == 2 }
    }
    #expect(straight * 10 >= edges * 9, "\(straight) of \(edges)")
  }

  private func chain(_ names: String...) -> LayoutGraph {
    var named = NamedGraph()
    for name in names { named.nodes(name) }
    for (name, next) in zip(names, names.dropFirst()) { named.edge(name, next, "to \(next.count)") }
    named.start(names[0])
    return named.graph
  }

  /// Whether a box stands before another one across the flow.
  private func isBefore(_ box: GridRectangle, _ other: GridRectangle, _ flow: Flow) -> Bool {
    switch flow {
    case .down: box.right < other.column
    case .right: box.bottom < other.row
    }
  }
}

import GraphLayout
import Testing

@Suite("A graph in which much crosses")
struct TangleTests {
  /// Layers of some boxes, each with a few edges to the next ones.
  private static func graph(seed: Int) -> LayoutGraph {
    var random = SeededGenerator(seed: seed)
    var graph = LayoutGraph()
    for number in 0..<160 { graph.addNode([label("S\(number)")]) }
    for source in 0..<159 {
      let count = Int.random(in: 1...3, using: &random)
      for number in 0..<count {
        let target = min(source + Int.random(in: 1...12, using: &random), 159)
        graph.addEdge(from: source, to: target, label: number == 0 ? nil : label("\(number)"))
      }
    }
    graph.start(at: 0)
    return graph
  }

  @Test("is drawn as any other, and the same each time", arguments: 0..<4)
  func holds(_ seed: Int) {
    let graph = Self.graph(seed: seed)
    #expect(graph.layout().crossings > 100)
    #expect(DrawnGraph(graph, again: Self.graph(seed: seed)).complaints.texts.isEmpty)
  }

  @Test("with fewer crossings than there are in the order of its definition", arguments: 0..<4)
  func crossings(_ seed: Int) {
    let graph = Self.graph(seed: seed)
    let pairs = graph.edges.indices.reduce(0) { sum, one in
      sum + graph.edges[..<one].count { crosses($0, graph.edges[one]) }
    }
    #expect(graph.layout().crossings < pairs)
  }

  /// Whether two edges cross when all boxes stand in one line, and edges are arcs on one side of it.
  private func crosses(_ one: LayoutEdge, _ other: LayoutEdge) -> Bool {
    let (left, right) = one.source < other.source ? (one, other) : (other, one)
    return left.source < right.source && right.source < left.target && left.target < right.target
  }
}

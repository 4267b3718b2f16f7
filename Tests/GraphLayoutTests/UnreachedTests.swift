import GraphLayout
import Testing

@Suite("Boxes that the start does not lead to")
struct UnreachedTests {
  /// A chain of 30 boxes from the start, and others that each have an edge into it.
  private static func graph(others: Int) -> LayoutGraph {
    var graph = LayoutGraph()
    for number in 0..<30 { graph.addNode([label("Main\(number)")]) }
    for number in 0..<29 { graph.addEdge(from: number, to: number + 1) }
    for number in 0..<others {
      let other = graph.addNode([label("Other\(number)")])
      graph.addEdge(from: other, to: 1 + number % 29)
    }
    graph.start(at: 0)
    return graph
  }

  /// A box from the start that leads to two, with long ways from elsewhere to it and to one of them, and many more
  /// edges from elsewhere.
  private static let ways: LayoutGraph = {
    var graph = LayoutGraph()
    let (start, first, left, right) = (
      graph.addNode([label("S")]), graph.addNode([label("A")]), graph.addNode([label("V")]), graph.addNode([label("C")])
    )
    for (source, target) in [(start, first), (first, left), (first, right), (left, right)] {
      graph.addEdge(from: source, to: target)
    }
    for (length, end) in [(5, first), (10, left)] + Array(repeating: (1, right), count: 12) {
      var last: Int?
      for number in 0..<length {
        let box = graph.addNode([label("\(end).\(number)")])
        if let last { graph.addEdge(from: last, to: box) }
        last = box
      }
      if let last { graph.addEdge(from: last, to: end) }
    }
    graph.start(at: start)
    return graph
  }()

  @Test("stand below all others when few edges lead from them into what is reached")
  func few() {
    let boxes = Self.graph(others: 3).layout().boxes
    #expect(boxes[30...].allSatisfy { $0.row > boxes[29].row })
  }

  @Test("stand above what they lead to when there are many such edges", arguments: [graph(others: 40), ways])
  func many(_ graph: LayoutGraph) {
    let layout = graph.layout()
    #expect(graph.edges.allSatisfy { layout.boxes[$0.source].row < layout.boxes[$0.target].row })
    #expect(layout.crossings == 0)
  }
}

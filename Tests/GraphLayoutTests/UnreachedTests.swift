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

  @Test("stand below all others when few edges lead from them into what is reached")
  func few() {
    let boxes = Self.graph(others: 3).layout().boxes
    #expect(boxes[30...].allSatisfy { $0.row > boxes[29].row })
  }

  @Test("stand above what they lead to when there are many such edges")
  func many() {
    let layout = Self.graph(others: 40).layout()
    #expect((0..<40).allSatisfy { layout.boxes[30 + $0].row < layout.boxes[1 + $0 % 29].row })
    #expect(layout.crossings == 0)
  }
}

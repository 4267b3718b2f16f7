/// The boxes and edges of a graph by the compartment they belong to.
///
/// An edge between boxes of different compartments is drawn between the boxes that hold them where their ways part.
struct ScopeIndex {
  /// An edge of a compartment.
  struct Member {
    let edge: Int
    let source: Int
    let target: Int
  }

  private(set) var boxes: [Compartment: [Int]] = [:]
  private(set) var edges: [Compartment: [Member]] = [:]

  init(_ graph: LayoutGraph) {
    for (number, box) in graph.boxes.enumerated() {
      boxes[box.place, default: []].append(number)
    }
    for (number, edge) in graph.edges.enumerated()
    where graph.boxes.indices.contains(edge.source) && graph.boxes.indices.contains(edge.target) {
      let ends = Self.ends(of: edge, in: graph)
      let member = Member(edge: number, source: ends.source, target: ends.target)
      edges[graph.boxes[ends.source].place, default: []].append(member)
    }
  }

  /// The boxes of one compartment that stand for the ends of an edge.
  private static func ends(of edge: LayoutEdge, in graph: LayoutGraph) -> (source: Int, target: Int) {
    let source = chain(to: edge.source, in: graph)
    let target = chain(to: edge.target, in: graph)
    let parting = zip(source, target).prefix { $0 == $1 }.count
    if parting < source.count, parting < target.count,
      graph.boxes[source[parting]].place == graph.boxes[target[parting]].place
    {
      return (source[parting], target[parting])
    }
    return (source[parting - 1], source[parting - 1])
  }

  /// The frames around a box from the outermost on, and the box.
  private static func chain(to box: Int, in graph: LayoutGraph) -> [Int] {
    var chain = [box]
    while let frame = graph.boxes[chain[chain.count - 1]].place.frame {
      chain.append(frame)
    }
    return chain.reversed()
  }
}

import GraphLayout

/// The programs that draw graphs and are installed.
struct GraphPeers {
  let dot = Graphviz()
  let graphEasy = GraphEasy()
}

/// A graph's boxes and edges with their texts, as other programs get them.
struct PlainGraph {
  /// What stands in each box.
  let nodes: [String]
  let edges: [(source: Int, target: Int, label: String, kind: LayoutEdge.Kind)]

  /// Takes the texts of a graph; what means something to those programs is replaced by something as wide.
  init(_ graph: LayoutGraph) {
    nodes = graph.boxes.map { box in
      switch box.content {
      case .node(let lines, _): Self.plain(lines.map(\.text).joined(separator: " "))
      case .frame(let title, _, _, _): Self.plain(title.text)
      }
    }
    edges = graph.edges.map { ($0.source, $0.target, Self.plain($0.label?.text ?? ""), $0.kind) }
  }

  private static func plain(_ text: String) -> String {
    String(text.map { "\"\\;{}[]|#<>".contains($0) ? "_" : $0 })
  }
}

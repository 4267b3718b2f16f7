import GraphLayout

/// Graphviz's `dot`, which lays graphs out in layers as we do, and says how many edges cross.
struct Graphviz {
  /// What came of a graph.
  struct Drawing {
    /// How many pairs of edges cross between the layers, as `dot -v` reports after it has ordered them.
    let crossings: Int
    /// Without the start of the program.
    let milliseconds: Double
  }

  private let program: PeerProgram

  /// Finds the program; nil when it is not installed.
  init?() {
    guard let program = PeerProgram("dot", ["-v", "-Tplain"], empty: "digraph {}\n") else { return nil }
    self.program = program
  }

  /// Has it lay a graph out downwards; nil when that takes too long.
  func draw(_ graph: LayoutGraph) -> Drawing? {
    let plain = PlainGraph(graph)
    var text = "digraph {\nnode [shape=box]\n"
    for (number, name) in plain.nodes.enumerated() { text += "\(number) [label=\"\(name)\"]\n" }
    for edge in plain.edges {
      text += "\(edge.source) -> \(edge.target)" + (edge.label.isEmpty ? "\n" : " [label=\"\(edge.label)\"]\n")
    }
    guard let run = program.run(text + "}\n") else { return nil }
    let reports = run.errors.split(separator: "\n").filter { $0.hasPrefix("mincross ") && $0.contains(" crossings") }
    let crossings = reports.last?.split(separator: ": ").last?.split(separator: " ").first.flatMap { Int($0) }
    return Drawing(crossings: crossings ?? 0, milliseconds: run.milliseconds)
  }
}

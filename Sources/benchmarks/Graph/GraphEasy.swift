import GraphLayout

/// Perl's Graph::Easy, which draws graphs in box characters on a grid.
struct GraphEasy {
  /// What came of a graph.
  struct Drawing {
    /// The cells of the drawing, without blank margins.
    let area: Int
    /// Without the start of the program.
    let milliseconds: Double
  }

  private let program: PeerProgram

  /// Finds the program; nil when it is not installed.
  init?() {
    guard let program = PeerProgram("graph-easy", ["--as_boxart"], empty: "[ A ]\n") else { return nil }
    self.program = program
  }

  /// Has it draw a graph; nil when that takes too long, or when nothing comes of it.
  func draw(_ graph: LayoutGraph, flow: Flow) -> Drawing? {
    let plain = PlainGraph(graph)
    var text = "graph { flow: \(Self.word(for: flow)); }\n"
    for (number, name) in plain.nodes.enumerated() { text += "[ \(number) ] { label: \"\(name)\"; }\n" }
    for edge in plain.edges {
      let label = edge.label.isEmpty ? "" : "{ label: \"\(edge.label)\"; } "
      text += "[ \(edge.source) ] \(Self.arrow(for: edge.kind)) \(label)[ \(edge.target) ]\n"
    }
    guard let run = program.run(text) else { return nil }
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let inked = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }
    guard let first = inked.first, let last = inked.last else { return nil }
    let left = inked.reduce(Int.max) { min($0, lines[$1].prefix(while: \.isWhitespace).count) }
    let right = inked.reduce(0) { max($0, lines[$1].count - lines[$1].reversed().prefix(while: \.isWhitespace).count) }
    return Drawing(area: (right - left) * (last - first + 1), milliseconds: run.milliseconds)
  }

  private static func word(for flow: Flow) -> String {
    switch flow {
    case .down: "south"
    case .right: "east"
    }
  }

  private static func arrow(for kind: LayoutEdge.Kind) -> String {
    switch kind {
    case .normal, .fallback: "-->"
    case .failure, .forced: "..>"
    }
  }
}

import GraphLayout
import Testing

/// A small graph whose drawing is kept as a text file.
struct GraphSample: CustomTestStringConvertible, Sendable {
  let name: String
  let set: GlyphSet
  let graph: LayoutGraph

  var testDescription: String { name }

  init(_ name: String, in set: GlyphSet = .rich, _ fill: (inout NamedGraph) -> Void) {
    var named = NamedGraph()
    fill(&named)
    self.init(name, set, named.graph)
  }

  private init(_ name: String, _ set: GlyphSet, _ graph: LayoutGraph) {
    (self.name, self.set, self.graph) = (name, set, graph)
  }

  /// The same graph, read from left to right.
  private var toTheRight: GraphSample {
    var graph = graph
    graph.flow = .right
    return GraphSample(name + " to the right", set, graph)
  }

  static let all = (flat + loops + framed + marked).flatMap { [$0, $0.toTheRight] } + odd

  static let flat = [
    GraphSample("sequence") { $0.chain("Validate", "Charge", "Ship") },
    GraphSample("diamond") { graph in
      graph.chain("Split", "Left", "Join")
      graph.nodes("Right")
      graph.edge("Split", "Right")
      graph.edge("Right", "Join")
    },
    GraphSample("choice") { graph in
      graph.nodes("Route", "Small", "Medium", "Large", "Done")
      for (number, size) in ["Small", "Medium", "Large"].enumerated() {
        graph.edge("Route", size, number < 2 ? "\(number + 1)" : "D", kind: number < 2 ? .normal : .fallback)
        graph.edge(size, "Done")
      }
      graph.start("Route")
    },
    GraphSample("choice that skips") { graph in
      graph.chain("Check", "Clean", "Sort", "Store")
      graph.edge("Check", "Sort", "2")
      graph.edge("Check", "Store", "D", kind: .fallback)
    },
    GraphSample("failures that share an end") { graph in
      graph.chain("Reserve", "Charge", "Ship", "Done")
      graph.nodes("Refund")
      for name in ["Reserve", "Charge", "Ship"] { graph.edge(name, "Refund", "ALL", kind: .failure) }
    },
    GraphSample("two edges between the same nodes") { graph in
      graph.nodes("Ask", "Go")
      graph.edge("Ask", "Go", "1")
      graph.edge("Ask", "Go", "D", kind: .fallback)
      graph.start("Ask")
    },
  ]

  static let loops = [
    GraphSample("loop back") { graph in
      graph.chain("Submit", "Wait", "Poll", "Ready?")
      graph.nodes("Done", "Failed")
      graph.edge("Ready?", "Done", "1")
      graph.edge("Ready?", "Failed", "2")
      graph.edge("Ready?", "Wait", "D", kind: .fallback)
    },
    GraphSample("nested loops") { graph in
      graph.chain("A", "B", "C", "D", "E")
      graph.edge("C", "B")
      graph.edge("D", "A")
      graph.edge("E", "A")
    },
    GraphSample("loop to itself") { graph in
      graph.chain("Before", "Again", "After")
      graph.edge("Again", "Again", "retry")
    },
  ]

  static let framed = [
    GraphSample("parallel") { graph in
      graph.nodes("Before", "After")
      graph.frame("Fan out", { $0.chain("Mail", "Log") }, { $0.chain("Ship") }, { $0.chain("Pay", "Bill", "Book") })
      graph.edge("Before", "Fan out")
      graph.edge("Fan out", "After")
      graph.start("Before")
    },
    GraphSample("map in parallel in map") { graph in
      graph.frame("For each order") { graph in
        graph.frame("Both", { $0.chain("Check") }, { $0.frame("For each line") { $0.chain("Pick", "Pack") } })
        graph.nodes("Close")
        graph.edge("Both", "Close")
        graph.start("Both")
      }
      graph.start("For each order")
    },
    GraphSample("frame that fails and repeats") { graph in
      graph.nodes("Start")
      graph.frame("Work") { $0.chain("Do") }
      graph.nodes("More?", "Done", "Alarm")
      graph.edge("Start", "Work")
      graph.edge("Work", "More?")
      graph.edge("Work", "Alarm", "ALL", kind: .failure)
      graph.edge("More?", "Work", "1")
      graph.edge("More?", "Done", "D", kind: .fallback)
      graph.start("Start")
    },
  ]

  static let marked = [
    GraphSample("badges and ends") { graph in
      graph.node("Charge", badges: "r3 !1")
      graph.node("Go", badges: "wide badges")
      graph.node("Done", isEnd: true)
      graph.chain("Charge", "Go", "Done")
      graph.edge("Charge", "Done", kind: .forced)
    },
    GraphSample("bare nodes") { graph in
      graph.node("T Charge", shape: .bare, badges: "r3")
      for name in ["S", "F"] { graph.node(name, shape: .bare, isEnd: true) }
      graph.chain("T Charge", "S")
      graph.edge("T Charge", "F", kind: .failure)
      graph.edge("T Charge", "T Charge")
    },
    GraphSample("header and join bar") { graph in
      graph.frame("Orders", header: 2, badges: "x5", { $0.chain("Pack") })
      graph.frame("Both", joins: true, { $0.chain("Mail") }, { $0.chain("Ship") })
      graph.chain("Orders", "Both", "Done")
    },
  ]

  static let odd = [
    GraphSample("nothing") { _ in },
    GraphSample("empty frame") { $0.frame("Empty", { _ in }, { _ in }) },
    GraphSample("no start") { graph in
      graph.nodes("A", "B", "C")
      graph.edge("A", "B")
      graph.edge("B", "A")
    },
    GraphSample("unreachable") { graph in
      graph.chain("One", "Two")
      graph.nodes("Lost", "Lonely")
      graph.edge("Lost", "Two")
    },
    GraphSample("stub for a missing target") { $0.chain("Go", "(Nowhere?)") },
    GraphSample("long label") { graph in
      let mark = LabelText.Glyph("…", columns: 1)
      let long = label("Wait until the forensic instance was created").shortened(to: 20, mark: mark)
      graph.chain("Go", long.text, "Done")
    },
    GraphSample("wide characters") { graph in
      graph.chain("注文を確認", "状態", "e\u{301}tat")
      graph.edge("注文を確認", "e\u{301}tat", "失敗", kind: .failure)
    },
    GraphSample("line set", in: .line) { graph in
      graph.frame("F") { $0.chain("A", "B") }
      graph.chain("F", "C")
      graph.edge("C", "F", "again")
      graph.edge("F", "C", "!", kind: .failure)
    },
    GraphSample("ascii set", in: .ascii) { graph in
      graph.frame("F") { $0.chain("A", "B") }
      graph.chain("F", "C")
      graph.edge("C", "F", "again")
      graph.edge("F", "C", "!", kind: .failure)
    },
  ]
}

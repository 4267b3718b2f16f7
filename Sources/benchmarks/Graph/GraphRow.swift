import GraphLayout

/// What was measured of one machine.
struct GraphRow {
  /// What the machine is called.
  let name: String
  /// The graph of its own states.
  let graph: LayoutGraph
  /// That graph, drawn without the mark of the start, as others do not draw it.
  let picture: FlowPair<DrawnPicture>
  /// The whole machine, with what is in its states.
  let whole: FlowPair<DrawnPicture>
  let dot: Graphviz.Drawing?
  let graphEasy: FlowPair<GraphEasy.Drawing?>?

  /// Whether there is anything to arrange.
  var hasEdges: Bool { !graph.edges.isEmpty }

  /// The figures of both flows; those of dot, which draws downwards, with the first.
  var measurements: [Measurement] { Flow.allCases.map(measurement) }

  private func measurement(_ flow: Flow) -> Measurement {
    let (own, whole) = (picture[flow], whole[flow])
    var details: [(name: String, value: Double)] = [
      ("states", Double(graph.boxes.count)), ("edges", Double(graph.edges.count)),
      ("crossings", Double(own.crossings)), ("columns", Double(own.columns)), ("rows", Double(own.rows)),
      ("area", Double(own.area)), ("layout ms", own.layoutMilliseconds),
    ]
    if let peer = graphEasy?[flow].flatMap(\.self) {
      details += [("Graph::Easy area", Double(peer.area)), ("Graph::Easy ms", peer.milliseconds)]
    }
    if flow == .down, let dot { details += [("dot crossings", Double(dot.crossings)), ("dot ms", dot.milliseconds)] }
    details += [
      ("whole columns", Double(whole.columns)), ("whole rows", Double(whole.rows)),
      ("whole crossings", Double(whole.crossings)), ("whole ms", whole.milliseconds),
    ]
    return Measurement(subject: "\(name) \(flow)", value: own.milliseconds, unit: "ms", details: details)
  }
}

import GraphLayout

/// The sums over some machines, and how many of them are drawn in less room than by Graph::Easy.
struct GraphTotals {
  private let rows: [GraphRow]

  init(_ rows: [GraphRow]) { self.rows = rows }

  var measurements: [Measurement] {
    Flow.allCases.flatMap { [areas($0), shares($0)].compactMap(\.self) } + [crossings, straightness]
  }

  /// The rows that Graph::Easy has drawn too.
  private func compared(_ flow: Flow) -> [(own: Int, peer: Int, hasEdges: Bool)] {
    rows.compactMap { row in
      row.graphEasy?[flow].map { (row.picture[flow].area, $0.area, row.hasEdges) }
    }
  }

  private func areas(_ flow: Flow) -> Measurement? {
    let compared = compared(flow)
    guard !compared.isEmpty else { return nil }
    let (own, peer) = (compared.reduce(0) { $0 + $1.own }, compared.reduce(0) { $0 + $1.peer })
    return Measurement(
      subject: "total area \(flow)",
      value: Double(own),
      unit: "cells",
      details: [("Graph::Easy", Double(peer)), ("percent of it", 100 * Double(own) / Double(peer))]
    )
  }

  /// Of the machines with edges only: one node alone takes the same room everywhere.
  private func shares(_ flow: Flow) -> Measurement? {
    let compared = compared(flow).filter(\.hasEdges)
    guard !compared.isEmpty else { return nil }
    let below = compared.count { $0.own < $0.peer }
    return Measurement(
      subject: "area below Graph::Easy's \(flow), of \(compared.count) with edges",
      value: Double(below),
      unit: "machines",
      details: [("percent", 100 * Double(below) / Double(compared.count))]
    )
  }

  /// Of the main paths in the whole pictures.
  private var straightness: Measurement {
    func percent(_ flow: Flow) -> Double {
      let paths = rows.map { $0.whole[flow].mainPath }
      return 100 * Double(paths.reduce(0) { $0 + $1.straight }) / Double(max(paths.reduce(0) { $0 + $1.edges }, 1))
    }
    return Measurement(
      subject: "straight edges of main paths down",
      value: percent(.down),
      unit: "percent",
      details: [("right", percent(.right))]
    )
  }

  private var crossings: Measurement {
    let dot = rows.compactMap { $0.dot?.crossings }
    return Measurement(
      subject: "total crossings down",
      value: Double(rows.reduce(0) { $0 + $1.picture.down.crossings }),
      unit: "crossings",
      details: [
        ("right", Double(rows.reduce(0) { $0 + $1.picture.right.crossings })),
        ("whole down", Double(rows.reduce(0) { $0 + $1.whole.down.crossings })),
        ("whole right", Double(rows.reduce(0) { $0 + $1.whole.right.crossings })),
        ("dot", Double(dot.reduce(0, +))), ("drawn by dot", Double(dot.count)),
      ]
    )
  }
}

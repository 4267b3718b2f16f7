import Foundation
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// Lays out and draws state machines, and has other programs draw the same graphs when they are installed.
///
/// What is compared is the graph of a machine's own states, those with states inside folded, with the same texts at
/// nodes and edges. The whole picture, with everything inside, is measured beside it.
struct GraphBenchmark: Benchmark {
  let name = "graph"
  let help = "Draw the state machines in <folders and files>, and compare with dot and graph-easy"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    var paths: [String] = []
    for argument in arguments { paths += try Self.machines(at: argument) }
    guard !paths.isEmpty else { throw BenchmarkError(message: "name folders of state machines, or their files") }
    let peers = GraphPeers()
    var rows: [GraphRow] = []
    var measurements: [Measurement] = []
    for path in paths {
      guard let row = try Self.row(path, peers) else { continue }
      rows.append(row)
      measurements += row.measurements
    }
    return measurements + GraphTotals(rows).measurements
  }

  private static func machines(at path: String) throws(BenchmarkError) -> [String] {
    guard !path.hasSuffix(MachineRun.ending) else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw BenchmarkError(message: "cannot read the folder \(path)")
    }
    return names.filter { $0.hasSuffix(MachineRun.ending) }.sorted().map { "\(path)/\($0)" }
  }

  /// Measures one machine; nothing when there is no state to draw.
  private static func row(_ path: String, _ peers: GraphPeers) throws(BenchmarkError) -> GraphRow? {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchmarkError(message: "cannot read \(path)")
    }
    let name = URL(filePath: path).lastPathComponent.replacing(MachineRun.ending, with: "")
    guard let outline = DefinitionLoader.load(Array(data)).outline, !outline.states.isEmpty else { return nil }
    let folded = Set(outline.states.filter { !$0.nested.isEmpty }.map(\.id))
    var (graph, whole) = (graph(outline, folded: folded), graph(outline, folded: []))
    graph.marksStarts = false
    whole.marksStarts = true
    return GraphRow(
      name: name,
      graph: graph,
      picture: FlowPair { DrawnPicture(graph, flow: $0) },
      whole: FlowPair { DrawnPicture(whole, flow: $0) },
      dot: peers.dot?.draw(graph),
      graphEasy: peers.graphEasy.map { peer in FlowPair { peer.draw(graph, flow: $0) } }
    )
  }

  private static func graph(_ outline: DefinitionOutline, folded: Set<StateID>) -> LayoutGraph {
    MachinePicture(outline, options: PictureOptions(glyphs: .rich, folded: folded)).graph
  }
}

/// What there is once for each way of reading a picture.
struct FlowPair<Value> {
  let down: Value
  let right: Value

  init(_ value: (Flow) -> Value) { (down, right) = (value(.down), value(.right)) }

  subscript(flow: Flow) -> Value {
    switch flow {
    case .down: down
    case .right: right
    }
  }
}

/// A graph as we draw it, and how long that takes.
struct DrawnPicture {
  let columns: Int
  let rows: Int
  let crossings: Int
  /// How many edges the main path has, and how many of them are straight.
  let mainPath: (edges: Int, straight: Int)
  /// For the layout and the drawing.
  let milliseconds: Double
  /// For the layout alone.
  let layoutMilliseconds: Double

  /// How many cells the drawing takes.
  var area: Int { columns * rows }

  /// Lays a graph out and draws it a few times; the shortest time counts.
  init(_ graph: LayoutGraph, flow: Flow) {
    var graph = graph
    graph.flow = flow
    let layout = graph.layout()
    (columns, rows, crossings) = (layout.columns, layout.rows, layout.crossings)
    let main = layout.mainPath.compactMap { layout.routes[$0] }
    mainPath = (main.count, main.count { $0.corners.count == 2 })
    milliseconds = 1000 * Stopwatch.seconds { _ = graph.layout().drawing(of: graph, in: .rich) }
    layoutMilliseconds = 1000 * Stopwatch.seconds { _ = graph.layout() }
  }
}

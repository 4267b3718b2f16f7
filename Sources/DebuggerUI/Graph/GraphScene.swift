import DebuggerCore
import GraphLayout
import StatesLanguage
import TerminalUI

/// The picture of a definition: laid out once, and drawn again only when another edge was taken.
struct GraphScene: Sendable {
  /// The picture, with lines as they were taken.
  private(set) var drawing: Drawing
  /// What each edge stands for, by its number.
  let edges: [GraphEdge]
  private let graph: LayoutGraph
  private let layout: Layout
  private let glyphs: TerminalUI.GlyphSet
  private let boxes: [StateID: Int]
  private let states: [Int: StateID]
  private var taken: Set<Int> = []

  /// Lays a definition out.
  init(_ outline: DefinitionOutline, glyphs: TerminalUI.GlyphSet, labels: GraphLabels = .screen) {
    let builder = GraphBuilder(outline, glyphs: glyphs, labels: labels)
    graph = builder.graph
    boxes = builder.boxes
    states = Dictionary(uniqueKeysWithValues: builder.boxes.map { ($0.value, $0.key) })
    edges = builder.ends
    self.glyphs = glyphs
    layout = graph.layout()
    drawing = layout.drawing(of: graph, in: glyphs.forGraphs)
  }

  /// Draws the edges that were taken stronger than the others.
  mutating func show(taken moves: some Collection<Snapshot.Edge>) {
    let taken = Set(edges.indices.filter { edge in moves.contains { edges[edge].stands(for: $0) } })
    guard taken != self.taken else { return }
    self.taken = taken
    drawing = layout.drawing(of: graph, in: glyphs.forGraphs) { taken.contains($0) ? .heavy : nil }
  }

  /// Whether an edge was taken.
  func isTaken(_ edge: Int) -> Bool { taken.contains(edge) }

  /// The state whose node or frame a cell belongs to.
  func state(ofBox box: Int) -> StateID? { states[box] }

  /// Where a state's node is, or its frame.
  func rectangle(of state: StateID) -> GridRectangle? { boxes[state].map { layout.boxes[$0] } }

  /// Whether a state is drawn as a frame around others.
  func isFrame(_ state: StateID) -> Bool { boxes[state].map { graph.boxes[$0].isFrame } ?? false }

  /// The cell that stands for a state when the cursor moves from state to state.
  func anchor(of state: StateID) -> GridPoint? {
    guard let box = rectangle(of: state) else { return nil }
    let row = isFrame(state) ? box.row : box.middleRow
    return GridPoint(column: box.column + box.columns / 2, row: row)
  }

  /// The states that have a place in the picture, in the order of the definition.
  var drawnStates: [StateID] { boxes.keys.sorted() }
}

extension TerminalUI.GlyphSet {
  /// The set for graphs that goes with a set for screens.
  var forGraphs: GraphLayout.GlyphSet {
    switch self {
    case .rich: .rich
    case .line: .line
    case .ascii: .ascii
    }
  }
}

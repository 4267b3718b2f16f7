package import GraphLayout
package import StatesLanguage
import TerminalUI

/// A state machine laid out in character cells, and what each box and edge of the drawing stands for.
package struct MachinePicture: Sendable {
  /// What is drawn.
  package let graph: LayoutGraph
  /// Where it is drawn.
  package let layout: Layout
  /// How it is drawn.
  package let options: PictureOptions
  /// The edges, by their number.
  package let edges: [PictureEdge]
  private let boxes: [StateID: Int]
  private let states: [Int: StateID]

  /// Lays a definition out; it need not be right.
  package init(_ outline: DefinitionOutline, options: PictureOptions) {
    let builder = PictureBuilder(outline, options)
    graph = builder.graph
    boxes = builder.boxes
    states = Dictionary(uniqueKeysWithValues: builder.boxes.map { ($0.value, $0.key) })
    edges = builder.edges
    self.options = options
    layout = graph.layout()
  }

  /// Draws it, or the part of it that is seen.
  ///
  /// - Parameters:
  ///   - part: The cells to draw; nil for all.
  ///   - style: How the line of an edge looks; nil leaves the look to what it means.
  /// - Returns: The cells of the part.
  package func drawing(part: GridRectangle? = nil, style: (Int) -> LineStyle? = { _ in nil }) -> Drawing {
    layout.drawing(of: graph, in: options.glyphs.forGraphs, part: part, style: style)
  }

  /// The state whose node or frame a box is; none for a stub.
  package func state(ofBox box: Int) -> StateID? { states[box] }

  /// Where a state's node is, or its frame; nothing when a folded frame hides it.
  package func rectangle(of state: StateID) -> GridRectangle? { boxes[state].map { layout.boxes[$0] } }

  /// Where the text of a state's node is that has no border.
  package func bareText(of state: StateID) -> GridRectangle? {
    guard let number = boxes[state], case .node(let lines, .bare) = graph.boxes[number].content else { return nil }
    let (box, columns) = (layout.boxes[number], lines.first?.columns ?? 0)
    return GridRectangle(column: box.column + (box.columns - columns) / 2, row: box.row, columns: columns, rows: 1)
  }

  /// The box of a state; nothing when a folded frame hides it.
  package func box(of state: StateID) -> Int? { boxes[state] }

  /// Whether a state is drawn as a frame around others.
  package func isFrame(_ state: StateID) -> Bool { boxes[state].map { graph.boxes[$0].isFrame } ?? false }

  /// The cell that stands for a state when a cursor moves from state to state.
  package func anchor(of state: StateID) -> GridPoint? {
    guard let box = rectangle(of: state) else { return nil }
    let row = isFrame(state) ? box.row : box.middleRow
    return GridPoint(column: box.column + box.columns / 2, row: row)
  }

  /// The states that have a place in the picture, in the order of the definition.
  package var drawnStates: [StateID] { boxes.keys.sorted() }
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

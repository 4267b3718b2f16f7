import GraphLayout
import Testing

@Suite("A drawing")
struct DrawingTests {
  /// Two nodes, one with a wide character, and a labelled edge.
  private static let graph: LayoutGraph = {
    var named = NamedGraph()
    named.nodes("状態", "B")
    named.edge("状態", "B", "go")
    named.start("状態")
    return named.graph
  }()

  private let drawing = graph.layout().drawing(of: graph, in: .line)

  @Test("says what each cell belongs to")
  func namesOwners() {
    let owners = Set((0..<drawing.rows).flatMap { row in (0..<drawing.columns).map { drawing[$0, row].owner } })
    #expect(
      owners == [
        .empty, .start(.root), .node(0, .border), .node(0, .inside), .node(0, .text(line: 0)), .node(1, .border),
        .node(1, .inside), .node(1, .text(line: 0)), .edge(0, .line), .edge(0, .head), .label(0),
      ]
    )
  }

  @Test("gives a wide character two cells, the second without a character")
  func leavesRoomForWideCharacters() {
    #expect(drawing[2, 2] == Drawing.Cell(character: "状", owner: .node(0, .text(line: 0))))
    #expect(drawing[3, 2] == Drawing.Cell(character: nil, owner: .node(0, .text(line: 0))))
  }

  @Test("is blank outside")
  func isBlankOutside() {
    #expect(drawing[-1, 0] == .empty)
    #expect(drawing[0, drawing.rows] == .empty)
  }

  @Test("of a part has the same cells as the whole", arguments: [(0, 0, 5, 3), (3, 2, 4, 6), (-2, -1, 30, 30)])
  func drawsParts(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) {
    let part = GridRectangle(column: column, row: row, columns: columns, rows: rows)
    let cut = Self.graph.layout().drawing(of: Self.graph, in: .line, part: part)
    #expect((cut.columns, cut.rows) == (columns, rows))
    for point in 0..<(columns * rows) {
      let (right, down) = (point % columns, point / columns)
      #expect(cut[right, down] == drawing[column + right, row + down])
    }
  }

  @Test("shows an edge as it is told, over what the kind would look like")
  func showsStyles() {
    var named = NamedGraph()
    named.nodes("A", "B", "C")
    named.edge("A", "B", "1")
    named.edge("A", "C", "2")
    named.edge("B", "C", kind: .failure)
    named.start("A")
    let heavy = named.graph.layout().drawing(of: named.graph, in: .line) { $0 == 1 ? .heavy : nil }
    let expected = """
        ●
      ┌───┐
      │ A │
      └─┰─┘
        ┡━━━━┓
        │ 1  ┃ 2
        ▼    ┃
      ┌───┐  ┃
      │ B │  ┃
      └─┬─┘  ┃
        ┢━━━━┛
        ▼
      ┌───┐
      │ C │
      └───┘

      """
    #expect(heavy.text == expected)
  }

  @Test("shows a double line where it meets light ones", arguments: [(GlyphSet.rich, "╠═"), (.ascii, "+=")])
  func showsDoubleLines(_ set: GlyphSet, _ turn: String) {
    var named = NamedGraph()
    named.chain("A", "B", "C")
    named.edge("A", "C")
    let drawing = named.graph.layout().drawing(of: named.graph, in: set) { $0 == 2 ? .double : nil }
    #expect(drawing.lines.contains { $0.contains(turn) }, "\(drawing.text)")
  }

  @Test("says where the badges and the header of a frame are")
  func namesBadgesAndHeader() {
    var graph = LayoutGraph()
    let frame = graph.addFrame(label("F"), header: 1, badges: label("x5"))
    let node = graph.addNode([label("Node")], badges: label("r3"), in: Compartment(of: frame))
    let layout = graph.layout()
    let drawing = layout.drawing(of: graph, in: .ascii)
    let border = layout.boxes[frame]
    #expect((1..<border.right).allSatisfy { drawing[$0, 1].owner == .frame(frame, .header) })
    #expect(drawing[5, 0] == Drawing.Cell(character: "x", owner: .frame(frame, .badges)))
    let corner = GridPoint(column: layout.boxes[node].right, row: layout.boxes[node].row)
    #expect(drawing[corner.column - 2, corner.row] == Drawing.Cell(character: "3", owner: .node(node, .badges)))
  }

  @Test("counts the pairs of edges that cross, and not those that are joined")
  func countsCrossings() {
    let whole = EdgeRoute(corners: [.init(column: 0, row: 2), .init(column: 6, row: 2)], heading: .east, label: nil)
    let down = EdgeRoute(corners: [.init(column: 3, row: 0), .init(column: 3, row: 4)], heading: .south, label: nil)
    let joined = EdgeRoute(corners: [.init(column: 5, row: 0), .init(column: 5, row: 2)], heading: .south, label: nil)
    #expect(Layout(columns: 7, rows: 5, routes: [whole, down, joined, down, nil]).crossings == 2)
  }
}

import DebuggerCore
import GraphLayout
import Integrations
import MachineGraphs
import StatesLanguage
import TerminalUI

extension GraphPane {
  /// The state at a place of the pane.
  func state(atColumn column: Int, row: Int) -> StateID? {
    let cell = GridRectangle(column: offset.x + column, row: offset.y + row, columns: 1, rows: 1)
    switch scene.drawing(of: cell)[0, 0].owner {
    case .node(let box, _), .frame(let box, _): return scene.picture.state(ofBox: box)
    case .empty, .edge, .label, .start: return nil
    }
  }
}

extension Model {
  /// Goes to what the mouse points at in the graph.
  mutating func clickGraph(column: Int, row: Int) {
    if isOutline {
      let index = graph.outlineOffset + row
      if graph.outline.rows.indices.contains(index) { goTo(graph.outline.rows[index].state) }
    } else if let state = graph.state(atColumn: column, row: row) {
      goTo(state)
    }
  }

  /// Whether states are listed and not drawn.
  var isOutline: Bool {
    switch graph.view.form {
    case .automatic: (layout.rect(of: .graph)?.width ?? 0) < GraphView.smallestPicture
    case .picture: false
    case .outline: true
    }
  }

  /// Draws the part of the picture that is seen, the states' marks over it, and below what is to be said of the cursor.
  func drawGraph(into frame: inout Frame, in rect: Rect) {
    guard !definition.outline.states.isEmpty else {
      frame.write("(no states)", at: rect.origin, role: .dim)
      return
    }
    let notes = graphNotes(in: rect.size)
    let room = rect.inset(bottom: notes.count)
    for (index, note) in notes.enumerated() {
      frame.write(
        note.truncated(to: rect.width, mark: glyphs[.ellipsis]),
        at: Point(x: rect.minX, y: room.endY + index)
      )
    }
    frame.clipped(to: room) { frame in
      isOutline ? drawOutline(into: &frame, in: room) : drawPicture(into: &frame, in: room)
    }
  }

  private func drawPicture(into frame: inout Frame, in rect: Rect) {
    let canvas = PictureCanvas(graph, rect, statuses: nodeStatuses, cursor: drawnCursorState)
    drawCells(canvas, into: &frame)
    let kept = snapshot.kept.states(in: snapshot.machine)
    for state in graph.scene.picture.drawnStates where canvas.sees(state) {
      drawMarks(of: state, canvas, into: &frame)
      if kept.contains(state) { canvas.write(glyphs[.kept], at: .bottomRight, of: state, .pending, into: &frame) }
    }
    drawIterations(canvas, into: &frame)
    drawCountdowns(canvas, into: &frame)
    drawCounts(canvas, into: &frame)
    if graph.view.showsMap { drawMap(canvas, into: &frame) }
  }

  /// What each drawn state is in; a closed frame is in what its inside is in, until it has ended itself.
  private var nodeStatuses: [StateID: StatusSign] {
    let picture = graph.scene.picture
    return Dictionary(
      uniqueKeysWithValues: picture.drawnStates.map { state in
        let isClosed = picture.options.folded.contains(state)
        let inside = isClosed ? definition.outline.statesInside(state) : []
        let own = StatusSign(of: state, in: snapshot)
        let most = inside.map { StatusSign(of: $0, in: snapshot) }.max { $0.urgency < $1.urgency } ?? .idle
        return (state, own.isEnd && !most.isLive || most.urgency < own.urgency ? own : most)
      }
    )
  }

  private func drawCells(_ canvas: PictureCanvas, into frame: inout Frame) {
    for y in 0..<canvas.rect.height {
      for x in 0..<canvas.rect.width {
        let cell = canvas.drawing[x, y]
        guard let character = cell.character, cell.owner != .empty else { continue }
        frame.write(
          String(character),
          at: canvas.rect.origin.moved(right: x, down: y),
          role: role(of: cell.owner, canvas)
        )
      }
    }
  }

  private func role(of owner: CellOwner, _ canvas: PictureCanvas) -> Role {
    switch owner {
    case .empty: .text
    case .node(_, .badges), .frame(_, .badges): .dim
    case .node(let box, let part): role(ofBox: box, isText: part != .border, canvas, plain: .state)
    case .frame(let box, .title): role(ofBox: box, isText: true, canvas, plain: .frameTitle)
    case .frame(let box, .border), .frame(let box, .divider), .frame(let box, .header):
      role(ofBox: box, isText: false, canvas, plain: .frameBorder)
    case .edge(let edge, _): role(ofEdge: edge)
    case .label: .edgeLabel
    case .start: .edge
    }
  }

  private func role(ofBox box: Int, isText: Bool, _ canvas: PictureCanvas, plain: Role) -> Role {
    guard let state = graph.scene.picture.state(ofBox: box) else { return .error }
    if isText, state == canvas.cursor { return focus == .graph ? .selection : .selectionInactive }
    guard let status = canvas.statuses[state], status != .idle else { return plain }
    return status.role
  }

  private func role(ofEdge edge: Int) -> Role {
    if graph.scene.isTaken(edge) { return .edgeTaken }
    return graph.scene.picture.edges[edge].isCatch ? .edgeCatch : .edge
  }

  /// Draws the sign of a state's status at the left of its name, and that of its breakpoint at the right.
  private func drawMarks(of state: StateID, _ canvas: PictureCanvas, into frame: inout Frame) {
    let status = canvas.statuses[state] ?? .idle
    if status != .idle { canvas.write(status.character(in: glyphs), at: .status, of: state, status.role, into: &frame) }
    if state == canvas.cursor, focus == .graph, let start = canvas.place(.status, of: state),
      canvas.rect.contains(start)
    {
      frame.cursor = start
    }
    if let mark = snapshot.breakpointMarks[state] {
      canvas.write(mark.sign(in: glyphs), at: .breakpoint, of: state, mark.role, into: &frame)
    }
  }
}

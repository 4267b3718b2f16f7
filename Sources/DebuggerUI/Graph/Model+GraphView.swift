import DebuggerCore
import GraphLayout
import Integrations
import StatesLanguage
import TerminalUI

extension GraphPane {
  /// The state at a place of the pane.
  func state(atColumn column: Int, row: Int) -> StateID? {
    switch scene.drawing[offset.x + column, offset.y + row].owner {
    case .node(let box, _), .frame(let box, _): scene.state(ofBox: box)
    case .empty, .edge, .label, .start: nil
    }
  }
}

extension Model {
  /// Draws the part of the picture that is seen, and the states' marks over it.
  func drawGraph(into frame: inout Frame, in rect: Rect) {
    guard !graph.scene.drawnStates.isEmpty else {
      frame.write("(no states)", at: rect.origin, role: .dim)
      return
    }
    let statuses = Dictionary(
      uniqueKeysWithValues: graph.scene.drawnStates.map { ($0, NodeStatus(of: $0, in: snapshot)) }
    )
    for y in 0..<rect.height {
      for x in 0..<rect.width { drawCell(column: x, row: y, statuses, into: &frame, in: rect) }
    }
    let kept = snapshot.kept.states(in: snapshot.machine)
    for (state, status) in statuses {
      drawMarks(of: state, status, into: &frame, in: rect)
      if kept.contains(state) { drawKeptMark(of: state, into: &frame, in: rect) }
    }
  }

  private func drawCell(
    column: Int,
    row: Int,
    _ statuses: [StateID: NodeStatus],
    into frame: inout Frame,
    in rect: Rect
  ) {
    let cell = graph.scene.drawing[graph.offset.x + column, graph.offset.y + row]
    guard let character = cell.character, cell.owner != .empty else { return }
    let place = rect.origin.moved(right: column, down: row)
    frame.write(String(character), at: place, role: role(of: cell.owner, statuses))
  }

  private func role(of owner: CellOwner, _ statuses: [StateID: NodeStatus]) -> Role {
    switch owner {
    case .empty: .text
    case .node(let box, let part): role(ofBox: box, isText: part != .border, statuses, plain: .state)
    case .frame(let box, .title), .frame(let box, .badges):
      role(ofBox: box, isText: true, statuses, plain: .frameTitle)
    case .frame(let box, .border), .frame(let box, .divider), .frame(let box, .header):
      role(ofBox: box, isText: false, statuses, plain: .frameBorder)
    case .edge(let edge, _): role(ofEdge: edge)
    case .label: .edgeLabel
    case .start: .edge
    }
  }

  private func role(ofBox box: Int, isText: Bool, _ statuses: [StateID: NodeStatus], plain: Role) -> Role {
    guard let state = graph.scene.state(ofBox: box) else { return .error }
    if isText, state == cursorState { return focus == .graph ? .selection : .selectionInactive }
    guard let status = statuses[state], status != .idle else { return plain }
    return status.role
  }

  private func role(ofEdge edge: Int) -> Role {
    if graph.scene.isTaken(edge) { return .edgeTaken }
    return graph.scene.edges[edge].isCatch ? .edgeCatch : .edge
  }

  /// Draws the sign of a state's status at the left of its name, and that of its breakpoint at the right.
  private func drawMarks(of state: StateID, _ status: NodeStatus, into frame: inout Frame, in rect: Rect) {
    guard let box = graph.scene.rectangle(of: state) else { return }
    let isFrame = graph.scene.isFrame(state)
    let row = isFrame ? box.row : box.middleRow
    let start = place(column: box.column + (isFrame ? 2 : 1), row: row, in: rect)
    if status != .idle {
      write(status.marker(in: glyphs), at: start, role: status.role, into: &frame, in: rect)
    }
    if state == cursorState, focus == .graph, rect.contains(start) { frame.cursor = start }
    guard let mark = snapshot.breakpointMarks[state] else { return }
    let end = place(column: box.right - 1, row: row, in: rect)
    write(mark.sign(in: glyphs), at: end, role: mark.role, into: &frame, in: rect)
  }

  /// Draws the sign of a kept answer on the upper edge of a state's node, beside the place of its breakpoint.
  private func drawKeptMark(of state: StateID, into frame: inout Frame, in rect: Rect) {
    guard let box = graph.scene.rectangle(of: state) else { return }
    let corner = place(column: box.right - 1, row: box.row, in: rect)
    write(glyphs[.kept], at: corner, role: .pending, into: &frame, in: rect)
  }

  private func write(_ sign: Character, at place: Point, role: Role, into frame: inout Frame, in rect: Rect) {
    guard rect.contains(place) else { return }
    frame.write(String(sign), at: place, role: role)
  }

  private func place(column: Int, row: Int, in rect: Rect) -> Point {
    rect.origin.moved(right: column - graph.offset.x, down: row - graph.offset.y)
  }
}

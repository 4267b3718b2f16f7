import DebuggerCore
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

extension Model {
  /// Draws how the iterations of each Map fare, below its title.
  func drawIterations(_ canvas: PictureCanvas, into frame: inout Frame) {
    for state in canvas.picture.drawnStates where definition.outline[state].type == .map && canvas.sees(state) {
      guard canvas.picture.isFrame(state), canvas.picture.options.zoom != .overview,
        let box = canvas.picture.rectangle(of: state)
      else { continue }
      let line = iterationStrip(of: state)?.line(columns: max(0, box.columns - 4), glyphs: glyphs) ?? begun(in: state)
      frame.write(line, at: canvas.place(column: box.column + 2, row: box.row + 1))
    }
  }

  /// How many iterations of a Map have begun, when no more is known: it runs in an execution that is not looked at.
  private func begun(in map: StateID) -> StyledLine {
    let scope = definition.outline[map].nested.first.map { definition.outline[$0] }
    let count = scope?.start?.state.flatMap { snapshot.activity[$0]?.entered } ?? 0
    return count > 0 ? StyledLine("\(glyphs[.times])\(count) begun", role: .dim) : ""
  }

  /// Draws how long each state waits, in the upper border of its node.
  func drawCountdowns(_ canvas: PictureCanvas, into frame: inout Frame) {
    guard canvas.picture.options.zoom == .full else { return }
    var nearest: [StateID: InboxCells.Time] = [:]
    for row in PendingRow.all(in: snapshot) {
      guard let time = cells(of: row).countdown, let state = drawnState(row.state) else { continue }
      if let known = nearest[state], known.milliseconds <= time.milliseconds { continue }
      nearest[state] = time
    }
    for (state, time) in nearest {
      guard let box = canvas.picture.rectangle(of: state), !canvas.picture.isFrame(state) else { continue }
      let room = box.columns - 2
      let text = Text.columns(of: time.text) <= room ? time.text : DurationText.brief(milliseconds: time.milliseconds)
      frame.write(
        text,
        at: canvas.place(column: box.column + 1, row: box.row),
        role: time.isShort ? .pendingUrgent : .stateWaiting
      )
    }
  }

  /// Draws how often edges were taken that were taken more than once, beside the line where there is room.
  func drawCounts(_ canvas: PictureCanvas, into frame: inout Frame) {
    for (edge, count) in graph.scene.counts.enumerated() where count > 1 {
      guard let route = canvas.picture.layout.routes[edge] else { continue }
      let text = "\(glyphs[.times])\(count)"
      let cells = route.cells.dropFirst().reversed()
      guard let cell = cells.first(where: { isFree(beside: $0, columns: text.count, canvas) }) else { continue }
      frame.write(text, at: canvas.place(column: cell.column + 1, row: cell.row), role: .edgeTaken)
    }
  }

  /// Whether a text fits beside a line that goes down, with a blank after it.
  private func isFree(beside cell: GridPoint, columns: Int, _ canvas: PictureCanvas) -> Bool {
    (1...columns + 1).allSatisfy { canvas.owner(column: cell.column + $0, row: cell.row) == .empty }
  }

  // MARK: The map

  /// Draws a small picture of all of a large one, with the part that is seen, in the corner that the cursor is not in.
  func drawMap(_ canvas: PictureCanvas, into frame: inout Frame) {
    guard let rect = mapRect(canvas) else { return }
    frame.fill(rect)
    Pane(title: "", isFocused: false, glyphs: glyphs).draw(into: &frame, in: rect)
    let inner = rect.inset()
    let scale = MapScale(picture: graph.pictureSize, map: inner.size)
    let seen = scale.map(canvas.seen)
    for y in seen.row...seen.bottom {
      let shade = String(repeating: glyphs == .ascii ? ":" : "░", count: seen.columns)
      frame.write(shade, at: inner.origin.moved(right: seen.column, down: y), role: .dim)
    }
    // Of several states in one cell, the most urgent is seen.
    let states = canvas.picture.drawnStates.filter { !canvas.picture.isFrame($0) }
      .map { (state: $0, status: canvas.statuses[$0] ?? .idle) }
      .sorted { $0.status.urgency < $1.status.urgency }
    for (state, status) in states {
      guard let anchor = canvas.picture.anchor(of: state) else { continue }
      let cell = scale.map(anchor)
      let sign = status == .idle ? glyphs[.bullet] : status.character(in: glyphs)
      let place = inner.origin.moved(right: cell.column, down: cell.row)
      frame.write(String(sign), at: place, role: state == canvas.cursor ? .selection : status.role)
    }
  }

  /// Where the map is; nowhere when the picture is not much larger than what is seen, or the pane is small.
  private func mapRect(_ canvas: PictureCanvas) -> Rect? {
    let room = canvas.rect
    guard graph.hasMap(in: room.size) else { return nil }
    let size = Size(width: min(room.width / 4, 24), height: min(room.height / 3, 10))
    let right = Rect(x: room.endX - size.width, y: room.endY - size.height, width: size.width, height: size.height)
    guard let cursor = canvas.cursor, let box = canvas.picture.rectangle(of: cursor) else { return right }
    let end = canvas.place(column: box.right, row: box.bottom)
    let covers = end.x >= right.minX && end.y >= right.minY
    return covers ? Rect(x: room.minX, y: right.minY, width: size.width, height: size.height) : right
  }
}

/// Where the cells of a large picture are in a small one of it.
struct MapScale {
  let picture: Size
  let map: Size

  func map(_ point: GridPoint) -> GridPoint {
    GridPoint(
      column: min(max(point.column * map.width / max(picture.width, 1), 0), map.width - 1),
      row: min(max(point.row * map.height / max(picture.height, 1), 0), map.height - 1)
    )
  }

  func map(_ part: GridRectangle) -> GridRectangle {
    let start = map(GridPoint(column: part.column, row: part.row))
    let end = map(GridPoint(column: part.right, row: part.bottom))
    return GridRectangle(
      column: start.column,
      row: start.row,
      columns: end.column - start.column + 1,
      rows: end.row - start.row + 1
    )
  }
}

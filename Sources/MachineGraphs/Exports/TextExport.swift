import GraphLayout
import StatesLanguage
import TerminalUI

/// The picture as lines of characters, with what an execution did when there was one.
struct TextExport {
  private let export: GraphExport
  private let glyphs: TerminalUI.GlyphSet

  init(_ export: GraphExport, glyphs: TerminalUI.GlyphSet) {
    self.export = export
    self.glyphs = glyphs
  }

  /// All lines; the states in a list when it is left to the picture how it is read, and none fits.
  var written: GraphText {
    guard !export.isEmpty else { return GraphText(text: GraphExport.nothing + "\n") }
    let picture = export.picture(in: glyphs)
    let columns = picture.layout.columns
    if export.reading == .automatic, columns > export.width {
      return GraphText(text: OutlineExport(export, glyphs: glyphs).text, room: .listed(columns: columns))
    }
    let lines = lines(of: picture) + TextNotes(export, glyphs: glyphs).lines
    let room = columns > export.width ? GraphText.Room.exceeded(columns: columns) : .enough
    return GraphText(text: lines.map { $0 + "\n" }.joined(), room: room)
  }

  private func lines(of picture: MachinePicture) -> [String] {
    let taken = picture.edges.map { export.run?.count(of: $0) ?? 0 }
    let drawing = picture.drawing { edge in
      taken[edge] > 0 && picture.edges[edge].cause != .forced ? .double : nil
    }
    guard let run = export.run else { return drawing.lines }
    var cells = (0..<drawing.rows).map { row in (0..<drawing.columns).map { drawing[$0, row].character } }
    for state in picture.drawnStates {
      guard let box = picture.rectangle(of: state) else { continue }
      write(run.status(of: state).sign, at: box, isFrame: picture.isFrame(state), into: &cells)
      guard picture.isFrame(state), let iterations = run.iterations(of: state) else { continue }
      write(strip(of: iterations), below: box, into: &cells)
    }
    return cells.map { row in
      let line = row.compactMap(\.self)
      return String(line.prefix((line.lastIndex { $0 != " " } ?? -1) + 1))
    }
  }

  /// Writes the sign of a status in front of a name, where there is a blank.
  private func write(_ sign: StatusSign, at box: GridRectangle, isFrame: Bool, into cells: inout [[Character?]]) {
    let isBare = box.rows == 1
    let column = isBare ? box.column - 1 : box.column + (isFrame ? 2 : 1)
    let row = isFrame ? box.row : box.middleRow
    guard cells.indices.contains(row), cells[row].indices.contains(column), cells[row][column] == " " else { return }
    cells[row][column] = sign.character(in: glyphs)
  }

  /// How the iterations of a Map ended: `3: 2✔ 1✘`.
  private func strip(of iterations: MachineRun.Iterations) -> String {
    let parts: [(Int, StatusSign)] = [
      (iterations.succeeded, .done), (iterations.failed, .failed), (iterations.aborted, .aborted),
      (iterations.open, .running),
    ]
    let ends = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1.character(in: glyphs))" }
    return ([glyphs == .ascii ? "x\(iterations.started)" : "×\(iterations.started)"] + ends).joined(separator: " ")
  }

  /// Writes a text into the row that a frame keeps free below its title.
  private func write(_ text: String, below box: GridRectangle, into cells: inout [[Character?]]) {
    let row = box.row + 1
    guard cells.indices.contains(row) else { return }
    for (index, character) in text.enumerated() where index + 2 < box.columns - 1 {
      let column = box.column + 2 + index
      guard cells[row].indices.contains(column), cells[row][column] == " " else { return }
      cells[row][column] = character
    }
  }
}

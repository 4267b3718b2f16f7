extension Frame {
  /// What the frame shows, a line a row, without the spaces at the ends of lines.
  package var text: String {
    lines { cell in cell.isContinuation ? "" : String(cell.character) }
  }

  /// What the cells are: a second picture with a ``Role/letter`` for each cell.
  ///
  /// Blanks of ordinary text have none.
  package var roleLetters: String {
    lines { cell in String(cell == .blank(.text) ? " " : cell.role.letter) }
  }

  private func lines(_ show: (Cell) -> String) -> String {
    (0..<size.height).map { y in
      let line = row(y).map(show).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

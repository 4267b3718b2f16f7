extension Frame {
  /// Writes text from a place to the right and returns how many columns it took.
  ///
  /// What does not fit into the clip, or into `maxColumns`, is cut off; control characters appear escaped.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol,
    at point: Point,
    role: Role = .text,
    maxColumns: Int = .max
  ) -> Int {
    var x = point.x
    let end = min(clip.endX, maxColumns == .max ? .max : point.x + max(0, maxColumns))
    guard clip.rows.contains(point.y) else { return min(max(0, maxColumns), Text.columns(of: text)) }
    for character in text {
      guard x < end else { break }
      if Text.isPlain(character) {
        put(character, columns: 1, at: Point(x: x, y: point.y), role: role)
        x += 1
        continue
      }
      for piece in Text.pieces(of: character) where x < end {
        let fits = x + piece.columns <= end
        put(fits ? piece.character : " ", columns: fits ? piece.columns : 1, at: Point(x: x, y: point.y), role: role)
        x += fits ? piece.columns : 1
      }
    }
    return x - point.x
  }

  /// Writes a line of several roles from a place to the right and returns how many columns it took.
  @discardableResult
  package mutating func write(_ line: StyledLine, at point: Point, maxColumns: Int = .max) -> Int {
    var used = 0
    for run in line.runs where used < maxColumns {
      let left = maxColumns == .max ? .max : maxColumns - used
      used += write(run.text, at: point.moved(right: used), role: run.role, maxColumns: left)
    }
    return used
  }

  /// Fills a rectangle with a character.
  package mutating func fill(_ rect: Rect, with character: Character = " ", role: Role = .text) {
    let part = clip.intersection(rect)
    let piece = Text.pieces(of: character).first ?? Text.Piece(character: " ", columns: 1)
    for y in part.rows {
      for x in stride(from: part.minX, to: part.endX, by: piece.columns) {
        put(piece.character, columns: piece.columns, at: Point(x: x, y: y), role: role)
      }
    }
  }
}

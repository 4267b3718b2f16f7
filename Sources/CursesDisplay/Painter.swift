import CNcurses
import TerminalUI

/// Writes to curses what differs between the last frame and the next one.
struct Painter {
  private var palette: Palette
  private var inks: [Role: Palette.Ink] = [:]
  private var theme: Theme?
  private var shown: Frame?
  private var cursorIsShown: Bool?
  private let speaksUnicode: Bool

  /// Makes the painter of the open screen.
  init(speaksUnicode: Bool) {
    palette = Palette()
    self.speaksUnicode = speaksUnicode
  }

  /// How many colours the terminal has.
  var colors: Int { palette.colors }
  /// How many pairs of colours it can show at once.
  var pairs: Int { palette.capacity }
  /// Whether the terminal's own colours can be used.
  var hasDefaultColors: Bool { palette.hasDefaults }

  /// Forgets what the terminal shows, so that the next frame is drawn whole.
  mutating func forget() {
    shown = nil
    cursorIsShown = nil
    _ = cncurses_redraw()
  }

  /// Shows a frame.
  mutating func paint(_ frame: Frame, in theme: Theme) {
    use(theme)
    if shown?.size != frame.size {
      shown = nil
      _ = cncurses_erase()
    }
    for y in 0..<min(frame.size.height, Int(cncurses_lines())) { paintRow(y, of: frame) }
    place(frame.cursor)
    _ = cncurses_refresh()
    shown = frame
  }

  private mutating func use(_ theme: Theme) {
    guard self.theme != theme else { return }
    self.theme = theme
    inks = [:]
    shown = nil
  }

  /// Writes the cells of a row between the first and the last that changed.
  private mutating func paintRow(_ y: Int, of frame: Frame) {
    let row = frame.row(y)
    var changed = row.startIndex..<row.endIndex
    if let old = shown?.row(y) {
      guard let first = changed.first(where: { row[$0] != old[$0] }),
        let last = changed.last(where: { row[$0] != old[$0] })
      else { return }
      changed = first..<last + 1
    }
    changed = wholeCharacters(changed, of: row, before: min(row.endIndex, row.startIndex + Int(cncurses_columns())))
    paint(row[changed], from: changed.lowerBound - row.startIndex, y: y)
  }

  /// The range, widened so that no wide character is cut at its ends, and cut at the terminal's edge.
  private func wholeCharacters(_ range: Range<Int>, of row: ArraySlice<Cell>, before edge: Int) -> Range<Int> {
    var (lower, upper) = (min(range.lowerBound, edge), min(range.upperBound, edge))
    while lower > row.startIndex, lower < row.endIndex, row[lower].isContinuation { lower -= 1 }
    while upper < edge, row[upper].isContinuation { upper += 1 }
    return lower..<upper
  }

  /// Writes cells side by side, those of one role together.
  private mutating func paint(_ cells: ArraySlice<Cell>, from x: Int, y: Int) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let end = cells[start...].firstIndex { $0.role != cells[start].role } ?? cells.endIndex
      let ink = ink(for: cells[start].role)
      _ = cncurses_set_style(ink.attributes, ink.pair)
      let scalars = cells[start..<end].flatMap { CellScalars.scalars(of: $0, unicode: speaksUnicode) }
      _ = unsafe cncurses_write(Int32(y), Int32(x + start - cells.startIndex), scalars, Int32(scalars.count))
      start = end
    }
  }

  private mutating func ink(for role: Role) -> Palette.Ink {
    if let ink = inks[role] { return ink }
    let ink = palette.ink(for: (palette.colors == 0 ? .mono : theme ?? .mono).style(of: role))
    inks[role] = ink
    return ink
  }

  /// Puts the terminal's cursor where the frame has one, or hides it.
  private mutating func place(_ cursor: Point?) {
    let visible = cursor.flatMap {
      0..<cncurses_lines() ~= Int32($0.y) && 0..<cncurses_columns() ~= Int32($0.x) ? $0 : nil
    }
    if cursorIsShown != (visible != nil) {
      _ = curs_set(visible == nil ? 0 : 1)
      _ = cncurses_leave_cursor(visible == nil ? 1 : 0)
      cursorIsShown = visible != nil
    }
    if let visible { _ = cncurses_move(Int32(visible.y), Int32(visible.x)) }
  }
}

/// A box with a message and choices, drawn over what is there.
package struct Dialog {
  /// What it is called.
  package var title: String
  /// What it says; long lines are broken between words.
  package var message: String
  /// What can be chosen.
  package var buttons: [String]
  /// The choice that Enter takes.
  package var selection: Int
  /// What to draw with.
  package var glyphs: GlyphSet

  /// Makes a dialog.
  package init(title: String, message: String, buttons: [String] = [], selection: Int = 0, glyphs: GlyphSet) {
    self.title = title
    self.message = message
    self.buttons = buttons
    self.selection = selection
    self.glyphs = glyphs
  }

  /// The widest that a message gets, so that it is easy to read.
  private static let widestMessage = 72

  /// Where the box is: in the middle of a rectangle, and never beyond it.
  package func place(in rect: Rect) -> Rect {
    let lines = lines(in: rect)
    let widest = max(lines.map { Text.columns(of: $0) }.max() ?? 0, buttonColumns, Text.columns(of: title) + 2)
    return rect.centered(Size(width: widest + 4, height: lines.count + (buttons.isEmpty ? 2 : 4)))
  }

  /// Draws the box and returns what it leaves for the message.
  @discardableResult
  package func draw(into frame: inout Frame, in rect: Rect) -> Rect {
    let place = place(in: rect)
    frame.fill(place, role: .dialog)
    frame.box(place, title: StyledLine(title, role: .dialogTitle), role: .dialogBorder, glyphs: glyphs)
    let inner = place.inset(columns: 2, rows: 1)
    for (row, line) in lines(in: rect).prefix(inner.height).enumerated() {
      frame.write(line, at: inner.origin.moved(down: row), role: .dialog, maxColumns: inner.width)
    }
    if !buttons.isEmpty, inner.height > 0 { drawButtons(into: &frame, in: inner) }
    return inner
  }

  /// The choice at a place.
  package func button(at point: Point, in rect: Rect) -> Int? {
    let inner = place(in: rect).inset(columns: 2, rows: 1)
    guard point.y == inner.endY - 1, inner.contains(point) else { return nil }
    return buttonPlaces(in: inner).firstIndex { $0.contains(point.x) }
  }

  private func lines(in rect: Rect) -> [String] {
    Text.wrapped(message, to: min(Dialog.widestMessage, max(1, rect.width - 4)))
  }

  private var buttonColumns: Int { buttons.reduce(-1) { $0 + Text.columns(of: $1) + 3 } }

  /// The columns of the choices, which stand at the right.
  private func buttonPlaces(in rect: Rect) -> [Range<Int>] {
    var x = max(rect.minX, rect.endX - buttonColumns)
    return buttons.map { button in
      let end = x + Text.columns(of: button) + 2
      defer { x = end + 1 }
      return x..<end
    }
  }

  private func drawButtons(into frame: inout Frame, in rect: Rect) {
    frame.clipped(to: rect) { frame in
      for (index, place) in buttonPlaces(in: rect).enumerated() {
        let (left, right) = index == selection ? ("[", "]") : (" ", " ")
        let point = Point(x: place.lowerBound, y: rect.endY - 1)
        frame.write(left + buttons[index] + right, at: point, role: index == selection ? .buttonSelected : .button)
        if index == selection { frame.placeCursor(at: point) }
      }
    }
  }
}

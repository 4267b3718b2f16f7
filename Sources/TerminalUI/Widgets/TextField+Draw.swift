extension TextField {
  /// Draws the part of the text around the cursor into a row, and puts the frame's cursor there when keys go to it.
  package func draw(
    into frame: inout Frame,
    in rect: Rect,
    isFocused: Bool = true,
    placeholder: String = "",
    role: Role = .input
  ) {
    guard !rect.isEmpty else { return }
    frame.fill(Rect(origin: rect.origin, size: Size(width: rect.width, height: 1)), role: role)
    if isEmpty { frame.write(placeholder, at: rect.origin, role: .inputPlaceholder, maxColumns: rect.width) }
    let hidden = hiddenColumns(width: rect.width)
    frame.clipped(to: rect) { _ = $0.write(text, at: rect.origin.moved(right: -hidden), role: role) }
    if isFocused { frame.placeCursor(at: rect.origin.moved(right: Text.columns(of: before) - hidden)) }
  }

  /// How many columns of text are out of sight at the left, so that the cursor is in it.
  ///
  /// The text moves by half of the width, so that it does not run at every key.
  package func hiddenColumns(width: Int) -> Int {
    let cursor = Text.columns(of: before)
    guard width > 0, cursor >= width else { return 0 }
    let step = max(1, width / 2)
    return (cursor - width + step) / step * step
  }
}

/// A bar that says which part of something long is seen.
package struct ScrollBar {
  /// The first row that is seen.
  package let offset: Int
  /// How many rows there are.
  package let count: Int
  /// What to draw with.
  package let glyphs: GlyphSet

  /// Makes a bar.
  package init(offset: Int, count: Int, glyphs: GlyphSet) {
    self.offset = offset
    self.count = count
    self.glyphs = glyphs
  }

  /// Whether there are more rows than can be seen.
  package func isNeeded(for height: Int) -> Bool { count > height }

  /// Which of so many rows stand for what is seen: at least one, at the edges only at the very start and end.
  package func thumb(in height: Int) -> Range<Int> {
    guard isNeeded(for: height), height > 0 else { return 0..<max(0, height) }
    let length = max(1, height * height / count)
    let last = count - height
    let room = height - length
    var start = offset * room / last
    if offset > 0, start == 0, room > 1 { start = 1 }
    if offset < last, start == room, room > 1 { start = room - 1 }
    return start..<start + length
  }

  /// Draws the bar into a column; nothing when everything is seen.
  package func draw(into frame: inout Frame, in rect: Rect) {
    guard isNeeded(for: rect.height), rect.width > 0 else { return }
    frame.fill(rect, with: glyphs[.scrollTrack], role: .scrollbar)
    let thumb = thumb(in: rect.height)
    let part = Rect(x: rect.minX, y: rect.minY + thumb.lowerBound, width: 1, height: thumb.count)
    frame.fill(part, with: glyphs[.scrollThumb], role: .scrollbarThumb)
  }
}

/// A row of names of which one is chosen.
package struct TabBar {
  /// The names.
  package var titles: [String]
  /// The chosen one.
  package var selection: Int
  /// What to draw with.
  package var glyphs: GlyphSet

  /// Makes a row of names.
  package init(_ titles: [String], selection: Int, glyphs: GlyphSet) {
    self.titles = titles
    self.selection = selection
    self.glyphs = glyphs
  }

  /// Where the names are: the columns of each, counted from the row's start; those out of sight have none.
  ///
  /// As many names as fit are seen, the chosen one always among them. Where some are missing, a column at either end is
  /// for the mark that says so.
  package func places(width: Int) -> [Range<Int>?] {
    var places = [Range<Int>?](repeating: nil, count: titles.count)
    let margin = hasMarks(width: width) ? 1 : 0
    let end = width - margin
    var x = margin
    for index in firstShown(width: end - margin)..<titles.count where x < end {
      let next = x + columns(of: index)
      guard next <= end || index == selection else { break }
      places[index] = x..<min(next, end)
      x = next
    }
    return places
  }

  /// Draws the names into the first row of a rectangle.
  package func draw(into frame: inout Frame, in rect: Rect) {
    for (index, place) in places(width: rect.width).enumerated() {
      guard let place else { continue }
      let role = index == selection ? Role.tabSelected : .tab
      let text = Text.truncated(label(index), to: place.count, mark: glyphs[.ellipsis])
      frame.write(text, at: rect.origin.moved(right: place.lowerBound), role: role)
    }
    if hasMarks(width: rect.width) { drawMarks(into: &frame, in: rect) }
  }

  /// Marks the ends of the row where names are missing.
  private func drawMarks(into frame: inout Frame, in rect: Rect) {
    let places = places(width: rect.width)
    if places.first == .some(nil) { frame.write(String(glyphs[.moreLeft]), at: rect.origin, role: .tab) }
    if places.last == .some(nil) {
      frame.write(String(glyphs[.moreRight]), at: rect.origin.moved(right: rect.width - 1), role: .tab)
    }
  }

  /// Whether names are missing, and there is room to say so.
  private func hasMarks(width: Int) -> Bool {
    width >= 5 && titles.indices.reduce(0) { $0 + columns(of: $1) } > width
  }

  /// The name at a place.
  package func tab(at point: Point, in rect: Rect) -> Int? {
    guard point.y == rect.minY else { return nil }
    return places(width: rect.width).firstIndex { $0?.contains(point.x - rect.minX) ?? false }
  }

  /// The chosen name stands in brackets, so that it can be told without a colour.
  private func label(_ index: Int) -> String { index == selection ? "[\(titles[index])]" : " \(titles[index]) " }
  private func columns(of index: Int) -> Int { Text.columns(of: titles[index]) + 2 }

  /// The first name to show: names are left out at the left until the chosen one fits.
  private func firstShown(width: Int) -> Int {
    guard titles.indices.contains(selection) else { return 0 }
    var first = selection
    var used = columns(of: selection)
    while first > 0, used + columns(of: first - 1) <= width {
      first -= 1
      used += columns(of: first)
    }
    return first
  }
}

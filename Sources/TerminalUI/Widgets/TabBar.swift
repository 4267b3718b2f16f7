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
  /// As many names as fit are seen, the chosen one always among them.
  package func places(width: Int) -> [Range<Int>?] {
    var places = [Range<Int>?](repeating: nil, count: titles.count)
    var x = 0
    for index in firstShown(width: width)..<titles.count where x < width {
      let end = x + columns(of: index)
      guard end <= width || index == selection else { break }
      places[index] = x..<min(end, width)
      x = end
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

import TerminalUI

/// The line in which a text is typed that is searched for in the pane in focus, or of what waits, which is shown alone.
struct SearchBar: Sendable {
  /// What was typed.
  var field = TextField("")
}

extension Model {
  /// Does what a key asks of a search.
  mutating func perform(_ action: Action.SearchAction) {
    switch action {
    case .begin: overlay = .search(SearchBar(field: TextField(focus == .pending ? inbox.filter : "")))
    case .next: search(forward: true)
    case .previous: search(forward: false)
    }
  }

  /// Enter goes on to the next match and leaves the bar open, where the keys to go on with mean something else without
  /// it; where they are the search's own, Enter closes it.
  mutating func press(_ key: Key, in bar: SearchBar) -> [Request] {
    if focus == .pending { return press(key, inFilter: bar) }
    var bar = bar
    switch key {
    case .enter, .down, .shift(.enter), .up:
      if !bar.field.isEmpty { searchedText = bar.field.text }
      search(forward: key == .enter || key == .down)
      if keyMap.preset == .vim, key == .enter { overlay = nil }
      return []
    case .backspace where bar.field.isEmpty: overlay = nil
    case _: if bar.field.handle(key) { overlay = .search(bar) }
    }
    return []
  }

  /// Puts the cursor of the pane in focus on the next row that has the text, around the end.
  private mutating func search(forward: Bool) {
    guard !searchedText.isEmpty else { return message = Message(.info, "nothing has been searched for") }
    let rows = searchableRows
    let isSame = searchedText.contains(where: \.isUppercase)
    for distance in 1...max(1, rows.count) where rows.count > 0 {
      let place = rows.cursor + (forward ? distance : rows.count - distance)
      let index = place % rows.count
      let text = rows.text(index)
      guard isSame ? text.contains(searchedText) : text.lowercased().contains(searchedText) else { continue }
      choose(row: index)
      let isAround = forward ? index <= rows.cursor : index >= rows.cursor
      message = isAround ? Message(.info, "'\(searchedText)': \(forward ? "from the top" : "from the end")") : nil
      return
    }
    message = Message(.warning, "nothing in this pane has '\(searchedText)'")
  }
}

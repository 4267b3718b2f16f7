import TerminalUI

/// The line in which a text is typed that is searched for in the pane in focus, or of what waits, which is shown alone.
struct SearchBar: Sendable {
  /// What was typed.
  var field = TextField("")
  /// Where the search began.
  let origin: SearchOrigin
}

extension Model {
  /// Does what a key asks of a search.
  mutating func perform(_ action: Action.SearchAction) {
    switch action {
    case .begin:
      let field = TextField(focus == .pending ? inbox.filter : "")
      overlay = .search(SearchBar(field: field, origin: SearchOrigin(self)))
    case .next: goToMatch(forward: true)
    case .previous: goToMatch(forward: false)
    }
  }

  /// Gives a key to the bar: the first match is shown while the text is typed, Enter stays there and Escape goes back.
  mutating func press(_ key: Key, in bar: SearchBar) -> [Request] {
    if focus == .pending { return press(key, inFilter: bar) }
    var bar = bar
    switch key {
    case .enter: accept(bar)
    case .down: goToMatch(of: bar.field.text, forward: true)
    case .up: goToMatch(of: bar.field.text, forward: false)
    case .backspace where bar.field.isEmpty: closeOverlay()
    case _: if bar.field.handle(key) { preview(bar) }
    }
    return []
  }

  /// Shows the first match after the place where the search began.
  mutating func preview(_ bar: SearchBar) {
    overlay = .search(bar)
    restore(bar.origin)
    if !bar.field.isEmpty { goToMatch(of: bar.field.text, forward: true) }
  }

  /// Stays at the match that is shown; without a text, goes on with the last one.
  private mutating func accept(_ bar: SearchBar) {
    overlay = nil
    guard !bar.field.isEmpty else { return goesThroughMatches = goToMatch(forward: true) }
    searchedText = bar.field.text
    goesThroughMatches = rowMatches(searchableRows.cursor) || goToMatch(forward: true)
  }

  /// After a search, `n` and `N` go from match to match, until another key is pressed; Escape does nothing but end
  /// that.
  ///
  /// - Returns: Whether the key has had its meaning.
  mutating func pressAfterSearch(_ key: Key) -> Bool {
    guard goesThroughMatches else { return false }
    switch key {
    case "n": goToMatch(forward: true)
    case "N": goToMatch(forward: false)
    case .escape: goesThroughMatches = false
    case _:
      let match = keyMap.match([key], in: focus)
      goesThroughMatches = match == .action(.search(.next)) || match == .action(.search(.previous))
      return false
    }
    return true
  }

  /// Goes to the next match of what was searched for last.
  @discardableResult
  private mutating func goToMatch(forward: Bool) -> Bool {
    guard searchedText.isEmpty else { return goToMatch(of: searchedText, forward: forward) }
    message = Message(.info, "nothing has been searched for")
    return false
  }

  /// Puts the cursor of the pane in focus on the next row that has a text, around the end.
  ///
  /// - Returns: Whether there is one.
  @discardableResult
  private mutating func goToMatch(of text: String, forward: Bool) -> Bool {
    guard !text.isEmpty else { return false }
    let rows = searchableRows
    for distance in 1...max(1, rows.count) where rows.count > 0 {
      let index = (rows.cursor + (forward ? distance : rows.count - distance)) % rows.count
      guard rows.text(index).matches(search: text) else { continue }
      choose(row: index)
      let isAround = forward ? index <= rows.cursor : index >= rows.cursor
      message = isAround ? Message(.info, "'\(text)': \(forward ? "from the top" : "from the end")") : nil
      return true
    }
    message = Message(.warning, "nothing in this pane has '\(text)'")
    return false
  }

  /// Whether a row of the pane in focus has what was searched for.
  private func rowMatches(_ row: Int) -> Bool {
    let rows = searchableRows
    return row < rows.count && rows.text(row).matches(search: searchedText)
  }
}

extension String {
  /// Whether the text has what is searched for; small letters stand for capital ones too.
  fileprivate func matches(search text: String) -> Bool {
    text.contains(where: \.isUppercase) ? contains(text) : lowercased().contains(text)
  }
}

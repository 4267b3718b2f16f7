/// Where a list stands: the chosen row and the first one that is seen.
package struct ListState: Hashable, Sendable {
  /// The chosen row, from 0.
  package var selection: Int
  /// The first row that is seen.
  package var offset: Int

  /// Makes the state of a list that was not touched yet.
  package init(selection: Int = 0, offset: Int = 0) {
    self.selection = selection
    self.offset = offset
  }

  /// Chooses a row some places further, or the last one on the way.
  package mutating func move(by rows: Int, count: Int, height: Int) {
    select(selection + rows, count: count, height: height)
  }

  /// Chooses a row, or the nearest one there is, and scrolls as little as shows it.
  package mutating func select(_ row: Int, count: Int, height: Int) {
    selection = max(0, min(row, count - 1))
    offset = visibleOffset(count: count, height: height)
  }

  /// Moves what is seen and leaves the choice, as a wheel does; the choice moves only when it would not be seen.
  package mutating func scroll(by rows: Int, count: Int, height: Int) {
    offset = max(0, min(offset + rows, count - height))
    selection = max(0, min(max(selection, offset), offset + height - 1, count - 1))
  }

  /// Answers a key that moves in a list; other keys are left alone.
  ///
  /// - Returns: whether the key was one of them.
  @discardableResult
  package mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    switch key {
    case .up, "k", .control("p"): move(by: -1, count: count, height: height)
    case .down, "j", .control("n"): move(by: 1, count: count, height: height)
    case .pageUp, .control("b"): move(by: 1 - max(2, height), count: count, height: height)
    case .pageDown, .control("f"): move(by: max(2, height) - 1, count: count, height: height)
    case .home, "g": select(0, count: count, height: height)
    case .end, "G": select(count - 1, count: count, height: height)
    default: return false
    }
    return true
  }

  /// The first row to show so that the chosen one is seen and no room is left empty, whatever the size is now.
  package func visibleOffset(count: Int, height: Int) -> Int {
    let near = min(max(offset, selection - height + 1), max(0, selection))
    return max(0, min(near, count - height))
  }
}

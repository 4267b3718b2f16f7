import Interpreter

/// Moments with names.
extension Debugger {
  /// Carries out a command about names of moments.
  mutating func carryOut(_ command: BookmarkCommand) throws(Refusal) {
    switch command {
    case .set(let name):
      bookmarks.removeAll { $0.name == name }
      bookmarks.append(Bookmark(name: name, fork: forks.current, moment: timeline.cursor))
      log.add(.note, "'\(name) is \(timeline.address(of: timeline.cursor).text)")
    case .go(let name):
      guard let bookmark = bookmarks.first(where: { $0.name == name }) else { throw .noSuchBookmark(name) }
      try go(to: Standing(fork: bookmark.fork, moment: bookmark.moment, focus: focus))
    case .delete(let name):
      guard bookmarks.contains(where: { $0.name == name }) else { throw .noSuchBookmark(name) }
      bookmarks.removeAll { $0.name == name }
    }
  }
}

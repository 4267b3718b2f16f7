import StatesLanguage
import TerminalUI

/// Where the cursors were when a search began, to go back there.
struct SearchOrigin: Sendable {
  private let state: StateID?
  private let folding: [StateID: Bool]
  private let offset: Point
  private let source: SourcePane
  private let data: ListState
  private let stack: ListState
  private let log: LogPane
  private let isFollowing: Bool

  /// Notes where the cursors are.
  init(_ model: Model) {
    state = model.cursorState
    folding = model.graph.view.folding
    offset = model.graph.offset
    source = model.source
    data = model.data.cursor
    stack = model.stack
    log = model.log
    isFollowing = model.isFollowing
  }

  /// Puts the cursors back.
  fileprivate func restore(_ model: inout Model) {
    model.cursorState = state
    model.graph.view.folding = folding
    model.updatePicture()
    model.graph.offset = offset
    model.source = source
    model.data.cursor = data
    model.stack = stack
    model.log = log
    guard isFollowing else { return }
    // Going back is not the user's looking elsewhere.
    model.isFollowing = true
    model.followCount += 1
  }
}

extension Model {
  /// Goes back to where a search began.
  mutating func restore(_ origin: SearchOrigin) { origin.restore(&self) }

  /// Lets a search go back to where the cursors are now, as the definition it began in is not shown any more.
  mutating func renewSearchOrigin() {
    guard case .search(let bar) = overlay else { return }
    overlay = .search(SearchBar(field: bar.field, origin: SearchOrigin(self)))
  }
}

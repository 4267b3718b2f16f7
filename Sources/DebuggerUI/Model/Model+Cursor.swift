import DebuggerCore
import GraphLayout
import TerminalUI

extension Model {
  /// Moves the cursor of the pane in focus.
  mutating func moveCursor(_ move: Action.CursorMove) {
    if move == .showCurrent { return followExecution() }
    switch focus {
    case .graph: moveInGraph(move)
    case .source: moveInSource(move)
    case .data: moveInData(move)
    case .stack: stack.move(move, count: stackRows.count, height: height(of: .stack))
    case .pending: inbox.cursor.move(move, count: inbox.rows.count, height: height(of: .pending))
    case .log:
      var cursor = log.cursor(count: logCount)
      cursor.move(move, count: logCount, height: height(of: .log))
      log.take(cursor, count: logCount)
    }
  }

  /// How many rows of a pane's content are seen; of what waits, those of the list.
  func height(of pane: PaneID) -> Int {
    pane == .pending ? inboxDivision.listHeight : contentSize(of: pane)?.height ?? 1
  }

  private mutating func moveInSource(_ move: Action.CursorMove) {
    if move == .left || move == .right {
      source.column = max(0, source.column + (move == .left ? -8 : 8))
    }
    source.cursor.move(move, count: definition.source.count, height: height(of: .source))
    followSourceCursor()
  }

  /// Lets the graph's cursor go to the state of the source's one.
  mutating func followSourceCursor() {
    if let state = definition.state(atLine: source.cursor.selection), state != cursorState {
      cursorState = state
      updatePicture()
      if let size = graphRoom, let shown = drawnState(state) { graph.show(shown, in: size) }
    }
  }

  private mutating func moveInData(_ move: Action.CursorMove) {
    switch move {
    case .left: closeOrLeave()
    case .right: openOrEnter()
    case .fold: toggleFold()
    case .up, .down, .top, .bottom, .halfPageUp, .halfPageDown, .panUp, .panDown, .panLeft, .panRight, .choose,
      .showCurrent:
      data.cursor.move(move, count: data.tree.rows.count, height: height(of: .data))
    }
  }

  /// Shows another tab of the pane in focus.
  mutating func changeTab(by count: Int) {
    if focus == .log {
      log.tab = logTabs.cycled(from: log.tab, by: count)
      log.chosen = nil
    } else {
      showTab(data.tabs.cycled(from: data.tab, by: count))
    }
  }

  /// Shows a tab of the data.
  mutating func showTab(_ tab: DataTab) {
    data.tab = tab
    data.show(snapshot.focused, of: snapshot)
    data.goToFirstChange()
  }
}

extension Array where Element: Equatable {
  /// The element so many places after another one, around the end.
  func cycled(from element: Element, by count: Int) -> Element {
    guard let index = firstIndex(of: element) else { return first ?? element }
    return self[((index + count) % self.count + self.count) % self.count]
  }
}

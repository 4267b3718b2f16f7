import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

extension Model {
  /// Shows another moment; when the execution has moved, all cursors go where it stands.
  mutating func show(_ new: Snapshot) {
    let old = snapshot
    snapshot = new
    inbox.show(new)
    if let schedules = new.schedules, schedules != old.schedules {
      overlay = .report(TextReport(title: "Other orders", lines: schedules.words(in: new.machine)))
    }
    if new.program != old.program { followDefinition(from: old.machine) }
    let news = new.news(since: old)
    let isElsewhere = new.moment != old.moment || new.focus != old.focus || new.fork != old.fork
    if let news { tell(news, isElsewhere: isElsewhere) }
    noteLater(news, since: old)
    let hasGrown = new.momentCount != old.momentCount && !(new.hasFuture && old.hasFuture)
    if isElsewhere || hasGrown, !followsNow {
      isBehind = true
      data.show(new.focused, of: new)
    } else if isElsewhere || hasGrown {
      let (tab, cursor) = (data.tab, data.cursor)
      followExecution()
      // What was changed stays under the cursor.
      if new.stop == .edited, new.focus == old.focus, data.tabs.contains(tab) {
        data.tab = tab
        data.show(new.focused, of: new)
        data.cursor = cursor
      }
    } else {
      data.show(new.focused, of: new)
    }
    noteFormerIterations()
    let reason = news?.kind == .notice ? news?.text : nil
    followTasks(after: reason)
    followValue(since: old, after: reason)
  }

  /// Whether cursors go along when the execution moves by itself: not while the user looks elsewhere, or is about to do
  /// something.
  private var followsNow: Bool { isFollowing && overlay == nil && typed.isEmpty }

  /// Catches up with the execution when what kept the cursors from it is over.
  mutating func catchUp() {
    if isBehind, followsNow { followExecution() }
  }

  /// Says at once what a line of the log has that is more than what happens.
  private mutating func tell(_ entry: LogEntry, isElsewhere: Bool) {
    switch entry.kind {
    case .refusal: message = Message(.error, entry.text)
    case .notice:
      let key = keyMap.binding(for: .cursor(.showCurrent))?.keys.first
      let hint = isElsewhere && !isFollowing ? key.map { "; \($0.name) shows where it stands" } : nil
      message = Message(.info, entry.text + (hint ?? ""))
    case .command, .note: break
    }
  }

  /// Keeps in mind what has come at the end of the timeline while an earlier moment is looked at.
  private mutating func noteLater(_ news: LogEntry?, since old: Snapshot) {
    guard snapshot.hasFuture, snapshot.fork == old.fork else { return later = nil }
    guard old.hasFuture, snapshot.momentCount > old.momentCount else { return }
    later = news?.kind == .notice ? news?.text : later ?? "the execution has gone on"
    message = nil
  }

  /// Brings all cursors to where the execution stands.
  mutating func followExecution() {
    (isFollowing, isBehind) = (true, false)
    followCount += 1
    show(snapshot.focusedMachine)
    updatePicture()
    graph.scene.show(taken: snapshot.edges)
    cursorState = snapshot.focused?.branch.visit.state
    if let branch = snapshot.focused?.branch { data.tab = DataTab.latest(in: branch) }
    data.show(snapshot.focused, of: snapshot)
    data.goToFirstChange()
    stack.selection = stackRows.firstIndex { $0.view.branch.id == snapshot.focus } ?? 0
    showCursorState(movesPicture: graph.view.follows)
  }

  /// Brings the state under the cursor into view, in the graph and in the source.
  ///
  /// - Parameters:
  ///   - centered: Whether the source is scrolled so that there is something to see around it.
  ///   - movesPicture: Whether the graph's picture moves too.
  mutating func showCursorState(centered: Bool = true, movesPicture: Bool = true) {
    updatePicture()
    guard let state = cursorState else { return }
    source.cursor.selection = definition.line(of: state)
    if centered, let size = contentSize(of: .source) {
      source.cursor.center(count: definition.source.count, height: size.height)
      source.column = 0
      source.indentation = hiddenIndentation(of: state, width: size.width)
    }
    if movesPicture, let size = graphRoom, let shown = drawnState(state) { graph.show(shown, in: size) }
  }

  /// How much of a state's indentation is left out so that its fields can be read: all but a little of it, when it
  /// takes more than a quarter of the pane.
  private func hiddenIndentation(of state: StateID, width: Int) -> Int {
    let indentation = definition.source[definition.line(of: state)].prefix { $0 == " " }.count
    return indentation > width / 4 ? indentation - 4 : 0
  }

  /// Moves what is seen in each pane so that its cursor is in it.
  mutating func settle() {
    updatePicture()
    if let size = graphRoom {
      graph.settle(in: size)
      settleOutline(height: size.height)
    }
    settle(\.source.cursor, in: .source, count: definition.source.count)
    settle(\.data.cursor, in: .data, count: data.tree.rows.count)
    settle(\.stack, in: .stack, count: stackRows.count)
    inbox.cursor.settle(count: inbox.rows.count, height: height(of: .pending))
    if let height = contentSize(of: .log)?.height {
      log.offset = log.cursor(count: logCount).visibleOffset(count: logCount, height: height)
    }
  }

  private mutating func settle(_ cursor: WritableKeyPath<Model, ListState>, in pane: PaneID, count: Int) {
    let height = contentSize(of: pane)?.height ?? 1
    self[keyPath: cursor].settle(count: count, height: height)
  }

  /// How much room a pane's content has, without border and tabs; nothing when the pane is not seen.
  func contentSize(of pane: PaneID) -> Size? {
    layout.rect(of: pane).map { contentRect(of: pane, in: $0).size }
  }

  /// Where a pane's content is inside of its border.
  func contentRect(of pane: PaneID, in rect: Rect) -> Rect {
    rect.inset().inset(top: pane == .data || pane == .log ? 1 : 0)
  }
}

extension Snapshot {
  /// The last line that the log has got since then that is worth telling at once.
  fileprivate func news(since before: Snapshot) -> LogEntry? {
    let count = forgottenLog + log.count - before.forgottenLog - before.log.count
    return count > 0 ? log.suffix(count).last { $0.kind == .refusal || $0.kind == .notice } : nil
  }
}

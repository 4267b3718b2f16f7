import DebuggerCore
import StatesLanguage
import TerminalUI

extension Model {
  /// Lets the screen know of something that happened: the only way in which it changes.
  ///
  /// - Returns: What the program around it has to do.
  package mutating func update(_ event: ScreenEvent) -> [Request] {
    let (cursors, count) = (cursors, followCount)
    var requests = react(to: event)
    if event.isOfUser, self.cursors != cursors, followCount == count { isFollowing = false }
    if requests.contains(where: \.isMovement) { isFollowing = true }
    catchUp()
    settle()
    requests += noteView()
    return requests
  }

  /// Where the user looks.
  private var cursors: Cursors {
    Cursors(
      state: cursorState,
      lists: [source.cursor, data.cursor, stack, inbox.cursor],
      tab: data.tab,
      column: source.column,
      graph: graph.offset
    )
  }

  private struct Cursors: Equatable {
    let state: StateID?
    let lists: [ListState]
    let tab: DataTab
    let column: Int
    let graph: Point
  }

  private mutating func react(to event: ScreenEvent) -> [Request] {
    switch event {
    case .terminal(let event): return react(to: event)
    case .snapshot(let snapshot) where snapshot.revision < self.snapshot.revision: break
    case .snapshot(let snapshot): return take(snapshot)
    case .edited(let edit, let outcome): return finish(edit, with: outcome)
    case .definition(let change): return take(change)
    case .message(let message): self.message = message
    }
    return []
  }

  /// Shows another moment, and has its breakpoints kept when they are others.
  private mutating func take(_ new: Snapshot) -> [Request] {
    let breakpoints = snapshot.breakpoints.map(\.breakpoint)
    show(new)
    let now = new.breakpoints.map(\.breakpoint)
    return now == breakpoints ? [] : [.saveBreakpoints(now)]
  }

  private mutating func react(to event: Event) -> [Request] {
    switch event {
    case .key(let key): return press(key)
    case .mouse(let mouse):
      goesThroughMatches = false
      return isLargeEnough ? react(to: mouse) : []
    case .paste(let text): paste(text)
    case .resize(let size): resize(to: size)
    case .suspend: return [.suspend]
    case .resume: return [.redraw]
    case .tick, .wake: break
    case .terminate(let signal): return [.terminate(signal: signal)]
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    showCursorState()
  }

  private mutating func press(_ key: Key) -> [Request] {
    guard isLargeEnough else { return pressUnseen(key) }
    message = nil
    guard overlay == nil else { return pressInOverlay(key) }
    if pressAfterSearch(key) { return [] }
    typed.append(key)
    switch keyMap.match(typed, in: focus) {
    case .action(let action):
      typed = []
      return perform(action)
    case .beginning: return []
    case .nothing: return pressUnknown(key)
    }
  }

  /// Keys that mean nothing together may mean something one by one.
  private mutating func pressUnknown(_ key: Key) -> [Request] {
    let wasLonger = typed.count > 1
    typed = []
    if wasLonger { return press(key) }
    if key != .escape { message = Message(.info, "\(key.name) means nothing here; ? shows all keys") }
    return []
  }

  /// On a screen that is too small to show anything, keys do nothing that cannot be seen.
  private func pressUnseen(_ key: Key) -> [Request] {
    switch keyMap.match([key], in: focus) {
    case .action(.screen(.quit)): [.quit]
    case .action(.screen(.suspend)): [.suspend]
    case .action(.screen(.redraw)): [.redraw]
    case .action, .beginning, .nothing: []
    }
  }
}

extension ScreenEvent {
  /// Whether the user did it.
  fileprivate var isOfUser: Bool {
    switch self {
    case .terminal(.key), .terminal(.mouse), .terminal(.paste): true
    case .terminal(.resize), .terminal(.suspend), .terminal(.resume), .terminal(.tick), .terminal(.wake),
      .terminal(.terminate), .snapshot, .edited, .definition, .message:
      false
    }
  }
}

extension Request {
  /// Whether the user wants the execution to be elsewhere, and to see where.
  fileprivate var isMovement: Bool {
    guard case .command(let command) = self else { return false }
    return switch command {
    case .toggleBreakpoint, .breakpoint, .keep, .clock, .watch, .bookmark(.set), .bookmark(.delete), .tryOrders: false
    case .move, .pause, .set, .setVariable, .edit, .answer, .answerAll, .call, .skipWait, .nextTimer, .service, .goTo,
      .focus, .stop, .updateMapRun, .redrive, .restart, .fork, .bookmark(.go), .undo, .redo, .adopt, .advance,
      .advanceTo, .freeze, .thaw, .thawAll:
      true
    }
  }
}

import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

extension Model {
  /// The line at the top: what is debugged, where it stands, and how much there is.
  func drawTitle(into frame: inout Frame) {
    let words = SnapshotWords(snapshot: snapshot)
    frame.fill(Rect(x: 0, y: 0, width: size.width, height: 1), role: .statusBar)
    let type = snapshot.workflow == .express ? "  \(snapshot.workflow.rawValue)" : ""
    let fork =
      (snapshot.forks.count > 1 ? " timeline \(snapshot.fork)" : "")
      + (snapshot.forcedCount > 0 ? "  forced \(snapshot.forcedCount)" : "")
    let name =
      " \(definition.name)\(type)  \(snapshot.address.text)  \(snapshot.moment)/\(snapshot.momentCount - 1)\(fork)  "
    var line = StyledLine(name, role: .statusBar) + StyledLine(words.status.word, role: words.status.role)
    if snapshot.company.others > 0 { line.append(" +\(snapshot.company.others) attached", role: .statusBar) }
    let place = words.place(isShort: false)
    let isShort = line.columns + Text.columns(of: place) >= size.width
    line.append(" \(isShort ? words.place(isShort: true) : place)", role: .statusBar)
    let right = titleEnd(room: size.width - line.columns - 2)
    let room = size.width - right.columns
    frame.write(line.truncated(to: room, mark: glyphs[.ellipsis]), at: .zero)
    frame.write(right, at: Point(x: room, y: 0))
  }

  /// The clock, and as meters the number of events and the payload's size, as many of them as there is room for.
  private func titleEnd(room: Int) -> StyledLine {
    let mode = snapshot.clock == .skip ? "" : " \(snapshot.clock.text)"
    var line = StyledLine(DurationText.clock(from: snapshot.start, to: snapshot.now) + mode, role: .statusBar)
    for meter in [snapshot.eventMeter, snapshot.payloadMeter(bytes: data.bytes)] {
      let part = StyledLine("  ", role: .statusBar) + StyledLine(meter.text, role: meter.role(otherwise: .statusBar))
      guard line.columns + part.columns + 1 <= room else { break }
      line.append(part)
    }
    return line.columns + 1 > room ? "" : line + StyledLine(" ", role: .statusBar)
  }

  /// The line above the hints: what was said last, or why the session stands still.
  func drawStatus(into frame: inout Frame) {
    let place = Point(x: 1, y: size.height - 2)
    let words = SnapshotWords(snapshot: snapshot)
    let room = size.width - 2
    if case .command(let prompt)? = overlay {
      let found = commandLine.completions(of: prompt.field.text, in: snapshot).joined(separator: "  ")
      frame.write(Text.truncated(found, to: room, mark: glyphs[.ellipsis]), at: place, role: .dim)
    } else if let message {
      frame.write(Text.truncated(message.text, to: room, mark: glyphs[.ellipsis]), at: place, role: message.role)
    } else {
      let isBad = words.status.role == .statusFailed
      let said = [words.holder, later.map { "came later: \($0)" }, words.stop].compactMap(\.self)
      let text = Text.truncated(said.filter { !$0.isEmpty }.joined(separator: "; "), to: room, mark: glyphs[.ellipsis])
      frame.write(text, at: place, role: isBad ? .error : .info)
      drawPath(into: &frame, after: place.x + Text.columns(of: text))
    }
  }

  /// Says at the right where the data's cursor is, and what the marks compare with, as far as there is room.
  private func drawPath(into frame: inout Frame, after start: Int) {
    guard focus == .data, data.row != nil else { return }
    let path = data.path
    let comparison = data.baseline.map { "  marks compare with \($0)" } ?? ""
    for text in [path + comparison, path] where start + 2 + Text.columns(of: text) < size.width {
      let place = Point(x: size.width - 1 - Text.columns(of: text), y: size.height - 2)
      frame.write(text, at: place, role: .dim)
      return
    }
  }

  /// The last line: the keys that are of most use now, or the command that is typed.
  func drawHints(into frame: inout Frame) {
    let row = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    if case .command(let prompt)? = overlay {
      frame.write(":", at: row.origin, role: .inputPrompt)
      prompt.field.draw(into: &frame, in: row.inset(left: 1))
      return
    }
    if case .search(let bar)? = overlay {
      frame.write("/", at: row.origin, role: .inputPrompt)
      bar.field.draw(into: &frame, in: row.inset(left: 1), placeholder: searchPlaceholder)
      return
    }
    frame.write(hintLine(columns: size.width - 2), at: row.origin.moved(right: 1))
  }

  private var searchPlaceholder: String {
    focus == .pending
      ? "show only what has this; Enter keeps it, Esc shows all"
      : "search in this pane; Enter stays at the match, Esc goes back"
  }

  /// The hints that fit, those of what the moment asks for first; how to leave and how to get help always.
  func hintLine(columns: Int) -> StyledLine {
    let last = hint(for: .screen(.quit)) + hint(for: .screen(.help))
    let actions = usefulActions.filter { !goesThroughMatches || !isKeyOfSearch($0) }
    let all = actions.map { hint(for: $0) }.reduce(searchHints, +) + last
    if all.columns <= columns { return all }
    let others = actions.filter { !$0.isOfView }
    let first = others.prefix(Self.firstHints).map { hint(for: $0) }.reduce(searchHints, +)
    let views = first.columns + viewHint.columns + last.columns <= columns ? viewHint : ""
    var line = searchHints
    for action in others {
      let next = hint(for: action)
      guard line.columns + next.columns + views.columns + last.columns <= columns else { continue }
      line.append(next)
    }
    return line + views + last
  }

  /// How many actions there has to be room for before the keys that show the graph in another way are named.
  private static let firstHints = 4

  /// The keys that show the graph in another way, together where there is no room for a word to each; the help has
  /// those.
  private var viewHint: StyledLine {
    let keys = usefulActions.filter(\.isOfView).compactMap { keyMap.binding(for: $0)?.keys.first?.name }
    return keys.isEmpty ? "" : hint(keys.joined(separator: " "), "view")
  }

  /// What the keys are that go from match to match, after a search.
  private var searchHints: StyledLine {
    guard goesThroughMatches else { return StyledLine() }
    return hint("n", "next match") + hint("N", "match before") + hint("Esc", "end")
  }

  /// Whether the key of an action goes from match to match now.
  private func isKeyOfSearch(_ action: Action) -> Bool {
    ["n", "N"].contains(keyMap.binding(for: action)?.keys.first?.name)
  }

  private func hint(for action: Action) -> StyledLine {
    guard let binding = keyMap.binding(for: action), let hint = binding.hint, let key = binding.keys.first else {
      return ""
    }
    return self.hint(key.name, hint)
  }

  private func hint(_ key: String, _ words: String) -> StyledLine {
    StyledLine(key, role: .hintKey) + StyledLine(" \(words)  ", role: .hint)
  }

  /// The actions with a hint, those that the moment asks for first.
  private var usefulActions: [Action] {
    let always: Set<Action> = [.screen(.quit), .screen(.help)]
    let usual = keyMap.bindings.filter { $0.hint != nil && $0.place.contains(focus) && !always.contains($0.action) }
      .map(\.action)
    let urgent: [Action] =
      switch snapshot.stop {
      case .needsAnswer, .calling: [.steer(.answer)]
      case .waitingForTime: [.steer(.skipWait)]
      case .moving: []
      case .ended: [.steer(.redrive), .steer(.restart)].filter(isUseful)
      case .uncaught: [.query(.why)]
      case .entry, .step, .breakpoint, .cursor, .paused, .edited, .waitEnded, .redriven, .beginning,
        .frozen:
        []
      }
    let inbox = focus == .pending ? [.steer(.answer)] + Action.InboxAction.allCases.map(Action.inbox) : []
    let first = urgent + inbox.filter { !urgent.contains($0) && isUseful($0) }
    return first + usual.filter { !first.contains($0) && isUseful($0) }
  }

  /// Whether the execution has ended badly, and is of a kind that can go on from there.
  private var canRedrive: Bool {
    guard snapshot.workflow == .standard else { return false }
    return switch snapshot.status {
    case .failed, .timedOut, .aborted: true
    case .running, .succeeded: false
    }
  }

  /// Whether an action has something to act on.
  private func isUseful(_ action: Action) -> Bool {
    switch action {
    case .move(_, .forward): !snapshot.status.isFinal
    case .steer(.redrive): canRedrive
    case .steer(.restart): snapshot.status.isFinal
    case .steer(.answer): !snapshot.pendingTasks.isEmpty
    case .steer(.skipWait): snapshot.branches.contains { snapshot.waitEnd(of: $0.branch) != nil }
    case .steer(.runToCursor): !snapshot.status.isFinal && (focus == .graph || focus == .source)
    case .value(.edit), .value(.origin): focus == .data
    case .query(let query): canAnswer(query)
    case .travel(.undo): !snapshot.handmade.isEmpty
    case .inbox: inbox.rows.contains { $0.task != nil }
    case .graph(.fold): definition.outline.states.contains { !$0.nested.isEmpty }
    case .graph, .move, .steer, .travel, .prompt, .value, .pane, .arrange, .cursor, .search, .screen: true
    }
  }
}

extension Action {
  /// Whether it shows the graph in another way, and nothing else.
  fileprivate var isOfView: Bool {
    switch self {
    case .graph(.zoomLevel), .graph(.fit), .graph(.center), .graph(.reading), .graph(.outline), .graph(.follow),
      .graph(.map), .graph(.related):
      true
    case .graph(.fold), .graph(.nextIteration), .graph(.previousIteration), .move, .steer, .travel, .prompt, .value,
      .query, .pane, .arrange, .cursor, .search, .inbox, .screen:
      false
    }
  }
}

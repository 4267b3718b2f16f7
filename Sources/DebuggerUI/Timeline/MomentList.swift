import DebuggerCore
import TerminalUI

/// The moments of the timeline, to choose one of.
struct MomentList: Sendable {
  /// The chosen moment and the first one that is seen.
  var list: ListState

  /// Makes a list with the cursor on a moment.
  init(selection: Int) { list = ListState(selection: selection) }
}

extension Model {
  /// How many moments are seen at once.
  private var momentListHeight: Int { max(1, momentListRect.height - 4) }

  private var momentListRect: Rect {
    let height = min(size.height - 2, max(8, snapshot.momentCount + 4))
    return Rect(size: size).centered(Size(width: min(size.width, 84), height: height))
  }

  mutating func press(_ key: Key, in moments: MomentList) -> [Request] {
    if key == "q" { closeOverlay() }
    guard key != "q", let action = action(for: key) else { return [] }
    var moments = moments
    let count = snapshot.momentCount
    switch action {
    case .cursor(.choose):
      overlay = nil
      return [.command(.goTo(moment: moments.list.selection))]
    case .cursor(.showCurrent): moments.list.selection = snapshot.moment
    case .cursor(let move): moments.list.move(move, count: count, height: momentListHeight)
    case .travel(.previousMoment): moments.list.move(by: -1, count: count, height: momentListHeight)
    case .travel(.nextMoment): moments.list.move(by: 1, count: count, height: momentListHeight)
    case .move, .steer, .travel, .prompt, .value, .query, .pane, .arrange, .search, .inbox, .graph, .screen: return []
    }
    overlay = .moments(moments)
    return []
  }

  func draw(_ moments: MomentList, into frame: inout Frame) {
    let count = snapshot.momentCount
    let inner = drawBox("Moments of timeline \(snapshot.fork)", in: momentListRect, into: &frame)
    let parts = inner.rows([.weight(1), .fixed(1), .fixed(1)])
    var view = ListView(moments.list, count: count, isFocused: true, emptyText: "", glyphs: glyphs)
    view.state.offset = moments.list.visibleOffset(count: count, height: parts[0].height)
    view.draw(into: &frame, in: parts[0]) { line(of: $0, columns: inner.width) }
    writeHints(["Enter go there", "o here", "m names this one", "Esc close"], in: parts[2], into: &frame)
  }

  private func line(of moment: Int, columns: Int) -> StyledLine {
    let mark = moment == snapshot.moment ? String(glyphs[.current]) : " "
    var line = StyledLine(mark + " ", role: .stateCurrent)
    line.append(Text.padded(snapshot.inspection.address(of: moment).text, to: 9) + " ", role: .menuKey)
    let names = snapshot.bookmarks.filter { $0.fork == snapshot.fork && $0.moment == moment }.map { " '\($0.name)" }
    let words = snapshot.inspection.words(of: moment) + names.joined()
    let room = max(10, columns - line.columns)
    line.append(Text.truncated(Text.escaped(words), to: room, mark: glyphs[.ellipsis]), role: role(of: moment))
    return line
  }

  private func role(of moment: Int) -> Role {
    if snapshot.inspection.isByHand(moment) { return .warning }
    return moment > snapshot.moment ? .dim : .menu
  }
}

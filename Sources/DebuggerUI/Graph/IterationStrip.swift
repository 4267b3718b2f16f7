import DebuggerCore
import Interpreter
import MachineGraphs
import StatesLanguage
import TerminalUI

/// How the iterations of a Map fare: one by one where there is room, else by numbers.
struct IterationStrip: Sendable {
  /// An iteration that runs.
  struct Live: Sendable {
    let index: Int
    let branch: BranchID
    let status: StatusSign
    let isFocused: Bool
  }

  /// The Map.
  let state: StateID
  /// How many iterations there are.
  let count: Int
  /// The ones that have ended well.
  let done: Set<Int>
  /// How many have ended badly; a Map run goes on then, as far as it is tolerated.
  let failed: Int
  /// The ones that run, in the order of their numbers.
  let live: [Live]
  /// How many have ended well, when they are counted only.
  let doneCount: Int

  /// The strip as a line of at most so many columns.
  func line(columns: Int, glyphs: GlyphSet) -> StyledLine {
    let list = items(glyphs)
    return list.columns <= columns ? list : counts(glyphs).truncated(to: columns, mark: glyphs[.ellipsis])
  }

  private func items(_ glyphs: GlyphSet) -> StyledLine {
    guard count <= 100, doneCount == done.count, failed == 0 else { return counts(glyphs) }
    let running = Dictionary(live.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var line = StyledLine("")
    for index in 0..<count {
      if index > 0 { line.append(" ") }
      if let iteration = running[index] {
        let sign = iteration.status.character(in: glyphs)
        line.append("\(index)\(sign)", role: iteration.isFocused ? .selectionInactive : iteration.status.role)
      } else if done.contains(index) {
        line.append("\(index)\(StatusSign.done.character(in: glyphs))", role: .stateDone)
      } else {
        line.append("\(index)\(glyphs[.separator])", role: .dim)
      }
    }
    return line
  }

  private func counts(_ glyphs: GlyphSet) -> StyledLine {
    let waiting = live.count { $0.status == .waiting }
    let parts: [(String, Int, Role)] = [
      ("succeeded", doneCount, .stateDone), ("failed", failed, .stateFailed),
      ("running", live.count - waiting, .stateRunning), ("waiting", waiting, .stateWaiting),
      ("to come", max(0, count - doneCount - failed - live.count), .dim),
    ]
    var line = StyledLine("")
    for (name, number, role) in parts where number > 0 {
      if line.columns > 0 { line.append(" \(glyphs[.separator]) ", role: .dim) }
      line.append("\(name) \(number)", role: role)
    }
    return line
  }
}

extension Model {
  /// The iterations of the innermost Map around a state, or of itself.
  func iterationStrip(around state: StateID?) -> IterationStrip? {
    guard let state, definition.outline.contains(state) else { return nil }
    let maps = ([state] + definition.outline.statesAround(state)).filter { definition.outline[$0].type == .map }
    return maps.lazy.compactMap { iterationStrip(of: $0) }.first
  }

  /// How the iterations of a Map fare, in the branch that the one in focus is inside of, or in the first.
  func iterationStrip(of map: StateID) -> IterationStrip? {
    let focused = Set(snapshot.stack.map(\.branch.id))
    let waiting = snapshot.branches.filter { $0.branch.visit.state == map && $0.joins }
    guard let view = waiting.first(where: { focused.contains($0.branch.id) }) ?? waiting.first else { return nil }
    let live = snapshot.branches.filter { $0.branch.parent == view.branch.id && !$0.branch.condition.hasEnded }
      .map { child in
        IterationStrip.Live(
          index: child.branch.index,
          branch: child.branch.id,
          status: child.branch.id == snapshot.focus ? .current : child.branch.condition.isWaiting ? .waiting : .running,
          isFocused: focused.contains(child.branch.id)
        )
      }
      .sorted { $0.index < $1.index }
    if let run = view.mapRun {
      let items = run.items
      return IterationStrip(
        state: map,
        count: items.total,
        done: [],
        failed: items.failed + items.timedOut + items.aborted,
        live: live,
        doneCount: items.succeeded
      )
    }
    guard case .joining(let join) = view.branch.condition else { return nil }
    return IterationStrip(
      state: map,
      count: join.count,
      done: join.ended,
      failed: 0,
      live: live,
      doneCount: join.ended.count
    )
  }
}

extension BranchView {
  /// Whether the branch waits for others that it has started.
  fileprivate var joins: Bool {
    if mapRun != nil { return true }
    return switch branch.condition {
    case .joining: true
    case .ready, .task, .sleeping, .retrying, .finished, .failed: false
    }
  }
}

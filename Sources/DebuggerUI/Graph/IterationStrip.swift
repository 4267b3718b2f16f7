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
  /// How those stand that have ended, as far as each of them is known.
  var ended: [Int: StatusSign] = [:]
  /// How many have ended well.
  var succeeded = 0
  /// How many have ended badly; a Map Run goes on then, as far as it is tolerated.
  var failed = 0
  /// How many were ended with the Map, or with the execution.
  var aborted = 0
  /// The ones that run, in the order of their numbers.
  var live: [Live] = []
  /// Whether the Map has ended, so that no more will begin.
  var isOver = false

  /// Up to how many iterations are shown one by one.
  private static let mostItems = 100

  /// The strip as a line of at most so many columns.
  func line(columns: Int, glyphs: GlyphSet) -> StyledLine {
    let list = items(glyphs)
    return list.columns <= columns ? list : counts(glyphs).truncated(to: columns, mark: glyphs[.ellipsis])
  }

  private func items(_ glyphs: GlyphSet) -> StyledLine {
    guard count <= Self.mostItems, ended.count == succeeded + failed + aborted else { return counts(glyphs) }
    let running = Dictionary(live.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var line = StyledLine("")
    for index in 0..<count {
      if index > 0 { line.append(" ") }
      if let iteration = running[index] {
        let sign = iteration.status.character(in: glyphs)
        line.append("\(index)\(sign)", role: iteration.isFocused ? .selectionInactive : iteration.status.role)
      } else if let status = ended[index] {
        line.append("\(index)\(status.character(in: glyphs))", role: status.role)
      } else {
        // In ASCII, what separates is the sign of those that were aborted.
        line.append("\(index)\(glyphs == .ascii ? "." : glyphs[.separator])", role: .dim)
      }
    }
    return line
  }

  private func counts(_ glyphs: GlyphSet) -> StyledLine {
    let waiting = live.count { $0.status == .waiting }
    let parts: [(String, Int, Role)] = [
      ("succeeded", succeeded, .stateDone), ("failed", failed, .stateFailed), ("aborted", aborted, .stateSkipped),
      ("running", live.count - waiting, .stateRunning), ("waiting", waiting, .stateWaiting),
      (isOver ? "not begun" : "to come", max(0, count - succeeded - failed - aborted - live.count), .dim),
    ]
    var line = StyledLine("")
    for (name, number, role) in parts where number > 0 {
      if line.columns > 0 { line.append(" \(glyphs[.separator]) ", role: .dim) }
      line.append("\(name) \(number)", role: role)
    }
    return line
  }
}

extension IterationStrip {
  /// How the items of a Map Run fare.
  init(_ run: MapRun, live: [Live] = []) {
    self.init(
      state: run.state,
      count: run.items.total,
      succeeded: run.items.succeeded,
      failed: run.items.failed + run.items.timedOut,
      aborted: run.items.aborted,
      live: live,
      isOver: run.status != .running
    )
  }

  /// How the iterations of a Map have ended; nothing when it had none.
  init?(_ fates: IterationFates, of state: StateID) {
    guard fates.count > 0 else { return nil }
    self.init(
      state: state,
      count: fates.count,
      ended: fates.isMerged ? [:] : fates.ended.mapValues(StatusSign.init),
      succeeded: fates.number(of: .succeeded),
      failed: fates.number(of: .failed),
      aborted: fates.number(of: .aborted),
      isOver: true
    )
  }
}

extension StatusSign {
  /// The sign of an iteration.
  fileprivate init(_ event: IterationEvent) {
    switch event {
    case .started: self = .running
    case .succeeded: self = .done
    case .failed: self = .failed
    case .aborted: self = .aborted
    }
  }
}

extension Model {
  /// The iterations of the innermost Map around a state, or of itself.
  func iterationStrip(around state: StateID?) -> IterationStrip? {
    guard let state, definition.outline.contains(state) else { return nil }
    let maps = ([state] + definition.outline.statesAround(state)).filter { definition.outline[$0].type == .map }
    return maps.lazy.compactMap { iterationStrip(of: $0) }.first
  }

  /// How the iterations of a Map fare, in the branch that the one in focus is inside of, or in the first; when none is
  /// at work, how they have ended.
  func iterationStrip(of map: StateID) -> IterationStrip? {
    let focused = Set(snapshot.stack.map(\.branch.id))
    let waiting = snapshot.branches.filter { $0.branch.visit.state == map && $0.joins }
    guard let view = waiting.first(where: { focused.contains($0.branch.id) }) ?? waiting.first else {
      return formerStrip(of: map)
    }
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
    if let run = view.mapRun { return IterationStrip(run, live: live) }
    guard case .joining(let join) = view.branch.condition else { return nil }
    return IterationStrip(
      state: map,
      count: join.count,
      ended: Dictionary(uniqueKeysWithValues: join.ended.map { ($0, .done) }),
      succeeded: join.ended.count,
      live: live
    )
  }

  /// Notes how the iterations of Maps have ended that are not at work any more.
  mutating func noteFormerIterations() {
    let maps = definition.outline.states.filter { $0.type == .map }
    guard !maps.isEmpty else { return }
    if shownMachine == .main { graph.visits.follow(snapshot.inspection.execution.history) }
    if snapshot.focusedChild == nil {
      graph.childVisits = nil
    } else {
      graph.childVisits = graph.childVisits ?? MapVisits(definition.outline)
      graph.childVisits?.follow(snapshot.history)
    }
    let fates = graph.visits.fates.merging(graph.childVisits?.fates ?? [:]) { $1 }
    for map in maps { graph.formerIterations[map.id] = fates[map.name] }
  }

  /// How the iterations of a Map have ended that has run before.
  private func formerStrip(of map: StateID) -> IterationStrip? {
    if let run = snapshot.inspection.execution.mapRuns.last(where: { $0.state == map }) { return IterationStrip(run) }
    return graph.formerIterations[map].flatMap { IterationStrip($0, of: map) }
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

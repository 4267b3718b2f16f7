package import StatesLanguage

/// What is asked of branches at each step: without a copy of the branch, which is large.
extension Execution {
  /// The stage that a live branch runs next.
  package func stage(of id: BranchID) -> Stage? {
    active.id == id ? active.visit.stage : parked.look(at: id) { $0.visit.stage }
  }

  /// What is counted of a live branch.
  package func progress(of id: BranchID) -> BranchProgress? {
    active.id == id ? BranchProgress(of: active) : parked.look(at: id) { BranchProgress(of: $0) }
  }

  /// Whether a branch that leaves its state well goes on to another state, as far as that is known.
  package func goesOn(_ id: BranchID) -> Bool {
    let program = program
    return active.id == id ? active.goesOn(in: program) : parked.look(at: id) { $0.goesOn(in: program) } ?? false
  }

  /// The visit that a live branch is at.
  package func visit(of id: BranchID) -> Visit? {
    active.id == id ? active.visit : parked.look(at: id) { $0.visit }
  }

  /// The state that a live branch is in.
  package func state(of id: BranchID) -> StateID? {
    active.id == id ? active.visit.state : parked.look(at: id) { $0.visit.state }
  }

  /// The branch whose Parallel or Map started a live branch.
  package func parent(of id: BranchID) -> BranchID? {
    active.id == id ? active.parent : parked.look(at: id) { $0.parent } ?? nil
  }

  /// Whether a branch can move by itself.
  package func isReady(_ id: BranchID) -> Bool {
    guard case .running = status else { return false }
    return active.id == id ? active.isReady : parked.look(at: id) { $0.isReady } ?? false
  }

  /// Whether a branch waits for branches, iterations or an execution of its own.
  package func isJoining(_ id: BranchID) -> Bool {
    active.id == id ? active.isJoining : parked.look(at: id) { $0.isJoining } ?? false
  }

  /// Whether a branch is there.
  package func isLive(_ id: BranchID) -> Bool { active.id == id || parked.look(at: id) { _ in true } ?? false }

  /// The branch that has been able to move for longest.
  package var longestReady: BranchID? {
    guard case .running = status else { return nil }
    let first = parked.ready.first
    guard active.isReady else { return first?.branch }
    return first.map { $0.number < active.turn ? $0.branch : active.id } ?? active.id
  }

  /// How often a branch has become able to move so far.
  package var turnsSoFar: Int { turnCount }

  /// The branches that have become able to move since so many had, in the order in which they did.
  package func readyBranches(since turns: Int) -> [BranchID] {
    guard case .running = status else { return [] }
    var found = parked.ready.elements(from: Turn(number: turns, branch: .main))
    if active.isReady, active.turn >= turns { found.append(Turn(number: active.turn, branch: active.id)) }
    return found.count < 2 ? found.map(\.branch) : found.sorted().map(\.branch)
  }
}

extension Branch {
  fileprivate var isReady: Bool { if case .ready = condition { true } else { false } }

  fileprivate func goesOn(in program: Program) -> Bool {
    (visit.transition ?? program.states[visit.state.index].transition) != .end
  }

  fileprivate var isJoining: Bool {
    switch condition {
    case .joining: true
    case .task(let task): task.child != nil
    case .ready, .sleeping, .retrying, .finished, .failed: false
    }
  }
}

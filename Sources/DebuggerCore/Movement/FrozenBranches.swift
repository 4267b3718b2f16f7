import Interpreter

/// The branches that a person holds where they are.
struct FrozenBranches: Sendable, Equatable {
  /// Those that were frozen themselves; what is inside them is held with them.
  private(set) var ids: Set<BranchID> = []

  /// Whether no branch is held.
  var isEmpty: Bool { ids.isEmpty }

  /// Whether a branch is held: itself, or one that it is inside of.
  func hold(_ id: BranchID, in execution: Execution) -> Bool {
    guard !ids.isEmpty else { return false }
    var next: BranchID? = id
    while let id = next {
      if ids.contains(id) { return true }
      next = execution.parent(of: id)
    }
    return false
  }

  /// Holds a branch.
  mutating func insert(_ id: BranchID) { ids.insert(id) }

  /// Lets a branch go.
  ///
  /// - Returns: Whether it was held.
  mutating func remove(_ id: BranchID) -> Bool { ids.remove(id) != nil }

  /// Those that are there at a moment.
  func live(in execution: Execution) -> Set<BranchID> { ids.isEmpty ? ids : ids.filter(execution.isLive) }

  /// Lets all go: on another timeline, other branches have their numbers.
  mutating func forgetAll() { ids = [] }

  /// Lets those go that are not there at the moment at which the execution goes another way.
  mutating func forgetAbsent(in now: Execution) { ids = live(in: now) }

  /// Lets all go but some.
  mutating func forget(allBut kept: Set<BranchID>) { ids.formIntersection(kept) }

  /// Forgets those that have ended.
  ///
  /// A branch that is not there because the session has gone back to before it began is still held when it comes again.
  ///
  /// - Parameters:
  ///   - live: Those that were there before.
  ///   - now: The execution at a later moment.
  mutating func forgetEnded(of live: Set<BranchID>, in now: Execution) {
    guard !live.isEmpty else { return }
    ids.subtract(live.filter { now.branch($0)?.condition.hasEnded ?? true })
  }
}

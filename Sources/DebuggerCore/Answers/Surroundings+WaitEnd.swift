import Integrations
package import Interpreter

extension Surroundings {
  /// When the wait of a branch ends by itself: at its own time, or when something comes for its task, whatever is
  /// first.
  func waitEnd(of branch: Branch, at now: Instant) -> Instant? {
    guard case .task(let task) = branch.condition else { return branch.condition.deadline }
    return [branch.condition.deadline, nextChange(of: task.id, after: now)].compactMap(\.self).min()
  }
}

extension Snapshot {
  /// When the wait of a branch ends by itself; nothing when it does not.
  package func waitEnd(of branch: Branch) -> Instant? { surroundings.waitEnd(of: branch, at: now) }
}

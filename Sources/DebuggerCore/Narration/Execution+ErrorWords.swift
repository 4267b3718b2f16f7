import Interpreter
import StatesLanguage

/// Errors and what becomes of them, in words.
extension Execution {
  /// What a branch's error was and what became of it: `Call failed: Busy, attempt 2 of 5, again in 4 s`.
  ///
  /// - Parameter before: The branch before it dealt with the error.
  /// - Returns: a line; nothing when there was no error.
  func words(forErrorOf before: Branch) -> String? {
    guard let failure = before.visit.failure else { return nil }
    let path = path(of: before)
    let place = machine[before.visit.state].name.text + (path.isEmpty ? "" : " of \(path)")
    return "\(place) failed: \(failure.error ?? "an error without a name")" + outcome(for: before)
  }

  private func outcome(for before: Branch) -> String {
    guard let after = branch(before.id) else { return attempt(of: before) + parentWords(of: before) }
    if let retrier = after.visit.retrier(usedAfter: before.visit) { return words(for: retrier, in: after) }
    guard case .exit = after.visit.stage, let catcher = after.visit.catcher else { return attempt(of: before) }
    let catchers = machine[after.visit.state].state.errorHandling.catchers
    let goal = catchers.indices.contains(catcher) ? ", to \(machine[catchers[catcher].next].name)" : ""
    return attempt(of: before) + ", caught by rule \(catcher + 1)" + goal
  }

  private func words(for retrier: Int, in branch: Branch) -> String {
    let retriers = machine[branch.visit.state].state.errorHandling.retriers
    let most = retriers.indices.contains(retrier) ? " of \(retriers[retrier].maxAttempts + 1)" : ""
    let attempt = ", attempt \(branch.visit.retrierUses[retrier])" + most
    guard case .retrying(let moment) = branch.condition else { return attempt + ", again at once" }
    return attempt + ", again in \(DurationText.text(from: now, until: moment))"
  }

  /// Which attempt the last one was, when there were several.
  private func attempt(of branch: Branch) -> String {
    branch.visit.retryCount == 0 ? "" : ", attempt \(branch.visit.retryCount + 1)"
  }

  private func parentWords(of branch: Branch) -> String {
    guard let parent = branch.parent.flatMap(self.branch) else { return "" }
    return ", and \(machine[parent.visit.state].name) with it"
  }

  /// The way to a branch from the main line: `Fan[0]/Each[3]`; empty for the main line.
  private func path(of branch: Branch) -> String {
    guard let parent = branch.parent.flatMap(self.branch) else { return "" }
    let above = path(of: parent)
    return (above.isEmpty ? "" : above + "/") + "\(machine[parent.visit.state].name)[\(branch.index)]"
  }
}

extension Visit {
  /// The retrier that has been used since, by its place in `Retry`.
  fileprivate func retrier(usedAfter before: Visit) -> Int? {
    guard retryCount > before.retryCount else { return nil }
    let earlier = before.retrierUses
    return retrierUses.indices.first { retrierUses[$0] != (earlier.indices.contains($0) ? earlier[$0] : 0) }
  }
}

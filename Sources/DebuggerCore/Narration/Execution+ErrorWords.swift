import Interpreter
import StatesLanguage

/// Errors and what becomes of them, in words.
extension Execution {
  /// What a branch's error was and what became of it: `Call failed: Busy, attempt 2 of 5, again in 4 s`.
  ///
  /// - Parameters:
  ///   - before: The branch before it dealt with the error.
  ///   - path: The way to it, also from before: the states around may have moved on.
  /// - Returns: a line; nothing when there was no error.
  func words(forErrorOf before: Branch, at path: ErrorPath) -> NarratedLine? {
    guard let failure = before.visit.failure else { return nil }
    let state = machine[before.visit.state].name.text
    let error = " failed: \(failure.error ?? "an error without a name")"
    let place = state + (path.branch.isEmpty ? "" : " of \(path.branch)")
    guard branch(before.id) == nil, let run = mapRun(ofChild: before), !run.endsByFailures else {
      return NarratedLine(text: place + error + outcome(for: before))
    }
    let tolerance = ", \(run.toleranceWords)"
    return NarratedLine(
      text: place + error + attempt(of: before) + tolerance,
      refrain: NarratedLine.Refrain(subject: "\(state) of \(path.owner)\(error)", state: tolerance)
    )
  }

  /// The Map Run that a branch is a child execution of; nothing for branches inside one.
  private func mapRun(ofChild branch: Branch) -> MapRun? {
    guard let parent = branch.parent, let owner = machine[machine[branch.visit.state].scope].owner else { return nil }
    return mapRuns.last { $0.branch == parent && $0.state == owner }
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
    if let child = endedChildren.last(where: { $0.branch == branch.id }), case .task = child.origin {
      return ", and the execution with it"
    }
    guard let parent = branch.parent.flatMap(self.branch) else { return "" }
    return ", and \(machine[parent.visit.state].name) with it"
  }

  /// The way to a branch from the main line.
  func errorPath(of branch: Branch) -> ErrorPath {
    guard let parent = branch.parent.flatMap(self.branch) else { return ErrorPath(branch: "", owner: "") }
    let above = errorPath(of: parent).branch
    let state = stateAround(branch) ?? parent.visit.state
    let owner = (above.isEmpty ? "" : above + "/") + machine[state].name.text
    if case .task? = childExecution(of: branch.id)?.origin, branch.home == branch.id {
      return ErrorPath(branch: owner, owner: owner)
    }
    return ErrorPath(branch: "\(owner)[\(branch.index)]", owner: owner)
  }
}

extension MapRun {
  /// Whether failures of its children have ended it, or are about to.
  fileprivate var endsByFailures: Bool { exceedsTolerance || status == .failed }

  /// How many of its items have failed, and how many may: `4 of 5 tolerated`.
  fileprivate var toleranceWords: String {
    let failed = items.failed + items.timedOut
    return toleratedItems.map { "\(failed) of \($0) tolerated" } ?? "\(failed) tolerated so far"
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

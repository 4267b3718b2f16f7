import Integrations
import Interpreter

/// Who moves first.
struct Lead: Sendable, Equatable {
  /// The branch that moves as long as it can.
  let branch: BranchID
  /// Whether the branches that it waits for come before all others.
  let ownFirst: Bool
  /// The branches that do not move.
  var frozen = FrozenBranches()
}

/// Which branch moves next: an explicit, deterministic choice.
extension Situation {
  /// What happens next when a branch leads.
  ///
  /// The leader moves as long as it can. Then it is the turn of its own branches, if they come first: of the one that
  /// moved last, and after it of those that have been able to move for longest. Then it goes in the order of an
  /// execution that nobody looks at. A branch whose task has an answer under way can move, too. Nothing happens next
  /// when all wait for a person or for the time, or are frozen.
  func nextAction(_ lead: Lead) -> Action? {
    func isFree(_ id: BranchID) -> Bool { !lead.frozen.hold(id, in: execution) }
    if isFree(lead.branch), let action = action(of: lead.branch) { return action }
    if lead.ownFirst, let own = nextOfOwn(lead.branch, among: isFree) { return own }
    if let branch = execution.nextBranch {
      if isFree(branch) { return .step(branch) }
      if let other = execution.readyBranches.first(where: isFree) { return .step(other) }
    }
    if let reply = lead.frozen.isEmpty ? reply() : reply(where: { branch(toldOf: $0).map(isFree) ?? true }) {
      return reply
    }
    guard let task = surroundings.duePoll(at: execution.now), isFree(task.branch) else { return nil }
    return .serve(.poll(task))
  }

  /// The first answer that has come and passes a test.
  private func reply(where fits: (Stimulus) -> Bool = { _ in true }) -> Action? {
    guard !surroundings.isEmpty else { return nil }
    return surroundings.firstReply(at: execution.now, where: fits).map { .tell($0, at: execution.now) }
  }

  /// When something happens by itself next: to the execution, or around it.
  var nextDeadline: Instant? {
    guard !surroundings.isEmpty, !execution.status.isFinal else { return execution.nextDeadline }
    return [execution.nextDeadline, surroundings.nextChange(after: execution.now)].compactMap(\.self).min()
  }

  /// The tasks that nobody attends to: a person has to answer them.
  var openTasks: [PendingTask] {
    let tasks = execution.unattendedTasks
    return surroundings.isEmpty ? tasks : tasks.filter { !surroundings.attends(to: $0.id) }
  }

  /// The branch that something told is about.
  func branch(toldOf stimulus: Stimulus) -> BranchID? {
    stimulus.task?.branch ?? stimulus.mapRun.flatMap { execution.mapRun($0)?.branch }
  }

  private func nextOfOwn(_ leader: BranchID, among isFree: (BranchID) -> Bool = { _ in true }) -> Action? {
    guard execution.isJoining(leader) else { return nil }
    if isWithin(lastMoved, leader), isFree(lastMoved), let action = action(of: lastMoved) { return action }
    if let first = execution.longestReady, isWithin(first, leader), isFree(first) { return .step(first) }
    let able = execution.readyBranches + surroundings.replies(at: execution.now).compactMap { $0.task?.branch }
    return able.first { isWithin($0, leader) && isFree($0) }.flatMap(action)
  }

  /// What a branch does next, when it can move.
  func action(of id: BranchID) -> Action? {
    if execution.isReady(id) { return .step(id) }
    guard !surroundings.isEmpty, !execution.status.isFinal, let branch = execution.branch(id) else { return nil }
    switch branch.condition {
    case .ready: return .step(id)
    case .task(let task):
      if let reply = reply(where: { $0.task == task.id }) { return reply }
      return surroundings.jobs.contains { $0.task == task.id && $0.due <= execution.now } ? .serve(.poll(task.id)) : nil
    case .joining:
      guard let run = branch.visit.mapRun else { return nil }
      return reply { $0.mapRun == run }
    case .sleeping, .retrying, .finished, .failed: return nil
    }
  }

  /// The branch to look at after one has moved: itself, the one that it returned to, or the first of those it began.
  ///
  /// It is not made part of its callers, as these would copy the situation for its several questions.
  @inline(never)
  func settle(on id: BranchID) -> BranchID {
    // No method is passed on as a value: that would have a copy of the execution in it.
    let live = execution.isLive(id) ? id : execution.isLive(lastMoved) ? lastMoved : .main
    guard execution.isJoining(live) else { return live }
    return nextOfOwn(live)?.branch ?? live
  }

  /// Whether a branch has ended.
  func hasEnded(_ id: BranchID) -> Bool { execution.branch(id)?.condition.hasEnded ?? true }

  private func isWithin(_ id: BranchID, _ ancestor: BranchID) -> Bool {
    guard execution.isLive(id) else { return false }
    var next: BranchID? = id
    while let branch = next {
      if branch == ancestor { return true }
      next = execution.parent(of: branch)
    }
    return false
  }
}

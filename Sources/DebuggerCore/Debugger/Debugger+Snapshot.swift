package import Interpreter
import StatesLanguage

extension Debugger {
  /// All that a front end shows of the moment that is looked at.
  package var snapshot: Snapshot {
    let execution = execution
    let views = execution.branchViews(frozen)
    return Snapshot(
      program: ObjectIdentifier(execution.program),
      machine: execution.machine,
      workflow: execution.childExecution(of: focus)?.workflow ?? settings.workflow,
      limits: settings.limits,
      status: execution.status,
      stop: stop,
      now: max(clock.shown ?? execution.now, execution.now),
      isUnderWay: goesOnByItself,
      start: execution.program.start,
      clock: clock.mode,
      moment: timeline.cursor,
      momentCount: timeline.count,
      address: timeline.address(of: timeline.cursor),
      fork: forks.current,
      forks: forks.views(with: timeline),
      bookmarks: bookmarks.sorted { $0.name < $1.name },
      handmade: timeline.handmade,
      forcedCount: timeline.forcedCount,
      stops: timeline.stops,
      focus: focus,
      stack: execution.ancestry(of: focus).compactMap { branch in views.first { $0.branch.id == branch.id } },
      branches: views,
      pendingTasks: execution.unattendedTasks,
      surroundings: here.surroundings,
      activity: activity(with: views),
      edges: here.tally.states.edges,
      breakpoints: breakpointViews,
      breakpointMarks: breakpoints.marks,
      watches: watchViews,
      previousVisit: here.tally.previousVisit(of: focus),
      context: execution.contextObject(of: focus),
      history: execution.history(of: focus),
      log: log.entries,
      forgottenLog: log.forgotten,
      inspection: Inspection(timeline, forks, focus: focus),
      frozen: views.map(\.branch.id).filter(frozen.ids.contains),
      schedules: schedules,
      kept: kept,
      formerAnswers: formerAnswers,
      endpoint: endpoint
    )
  }

  /// What has been counted, and where the branches are now.
  private func activity(with views: [BranchView]) -> [StateID: StateActivity] {
    var activity = here.tally.states.activity
    for view in views where !view.branch.condition.hasEnded {
      activity[view.branch.visit.state, default: .init()].active += 1
      if view.branch.condition.isWaiting { activity[view.branch.visit.state, default: .init()].waiting += 1 }
    }
    return activity
  }
}

extension Execution {
  /// All live branches with the names that a person knows them by, in the order in which they began.
  fileprivate func branchViews(_ frozen: FrozenBranches) -> [BranchView] {
    var paths: [BranchID: String] = [:]
    return branches.map { branch in
      let isFrozen = frozen.hold(branch.id, in: self)
      guard let parent = branch.parent.flatMap(self.branch) else {
        return BranchView(branch: branch, label: "Main", path: "", mapRun: mapRun(of: branch), isFrozen: isFrozen)
      }
      let step = step(to: branch, from: parent)
      let label = startedExecution(of: branch)?.label ?? step
      let path = (paths[parent.id].map { $0 + "/" } ?? "") + step
      paths[branch.id] = path
      return BranchView(branch: branch, label: label, path: path, mapRun: mapRun(of: branch), isFrozen: isFrozen)
    }
  }
}

extension Execution {
  /// A branch among its siblings, `Fan[0]`, or the task that has started its execution, `Start`.
  func step(to branch: Branch, from parent: Branch) -> String {
    guard let nested = startedExecution(of: branch) else {
      return "\(machine[parent.visit.state].name)[\(branch.index)]"
    }
    return machine[nested.state].name.text
  }

  /// The execution that a task has started, when a branch is its main line: the state that has started it, and what it
  /// is called, by its machine when nobody has given it a name.
  private func startedExecution(of branch: Branch) -> (state: StateID, label: String)? {
    guard branch.home == branch.id, let child = childExecution(of: branch.id), case .task(let start) = child.origin
    else { return nil }
    let isNamed = child.name != name(forExecutionOf: start.task)
    let machineName = machine.link(start.machine)?.linked.name ?? program.settings.machineName
    return (start.state, "Child execution " + (isNamed ? child.name : "of \(machineName)"))
  }

  private func mapRun(of branch: Branch) -> MapRun? {
    branch.visit.mapRun.flatMap(mapRun).flatMap { $0.status == .running ? $0 : nil }
  }
}

extension BranchCondition {
  /// Whether the branch waits for an answer or a time.
  package var isWaiting: Bool {
    switch self {
    case .task, .sleeping, .retrying: true
    case .ready, .joining, .finished, .failed: false
    }
  }
}

package import Interpreter
package import SimulatedServices

/// What is around an execution at a moment, as far as it is a value: the answers that are under way, and who gives
/// them.
///
/// It belongs to the moment as the execution does: going back to a moment is taking both.
package struct Surroundings: Sendable, Equatable {
  /// The answers that have not been told, in the order in which they were given.
  package private(set) var replies: [Reply] = []

  /// The tasks that are done outside, in the order in which they were asked for.
  package private(set) var calls: [TaskID] = []
  /// Those of them that are done only when a person has said so once.
  package private(set) var needingLeave: Set<TaskID> = []
  /// Who answers the tasks that are not answered yet, in words.
  package private(set) var sources: [TaskID: String] = [:]

  /// The jobs of the simulated services that tasks wait for.
  package internal(set) var jobs: [WatchedJob] = []
  /// Why tasks are left to a person that a rule gives to somebody who cannot do them.
  package internal(set) var unanswered: [TaskID: String] = [:]
  private var box: ServicesBox?

  /// The simulated services, behind a reference: a situation is moved often, and they are large.
  private final class ServicesBox: Sendable, Equatable {
    let value: SimulatedServices
    init(_ value: SimulatedServices) { self.value = value }
    static func == (left: ServicesBox, right: ServicesBox) -> Bool { left === right || left.value == right.value }
  }

  /// Makes surroundings in which nothing is under way.
  ///
  /// - Parameter services: The simulated services, when there are some.
  package init(_ services: SimulatedServices? = nil) { box = services.map(ServicesBox.init) }

  /// The simulated services, as they are now; nothing when there are none.
  package internal(set) var services: SimulatedServices? {
    get { box?.value }
    set { box = newValue.map(ServicesBox.init) }
  }

  /// Whether nothing is under way.
  package var isEmpty: Bool {
    replies.isEmpty && calls.isEmpty && sources.isEmpty && jobs.isEmpty && unanswered.isEmpty
  }

  /// Takes on what was undertaken at a moment.
  ///
  /// - Parameters:
  ///   - undertakings: What was undertaken.
  ///   - execution: The execution at the moment.
  ///   - moment: When; by default the execution's own time.
  package mutating func take(_ undertakings: [Undertaking], in execution: Execution, at moment: Instant? = nil) {
    let now = moment ?? execution.now
    for undertaking in undertakings {
      switch undertaking {
      case .tell(let stimulus, let milliseconds):
        replies.append(Reply(stimulus: stimulus, due: now.adding(seconds: Double(milliseconds) / 1000)))
      case .call(let task, let needsLeave):
        calls.append(task)
        if needsLeave { needingLeave.insert(task) }
      case .source(let task, let words): sources[task] = words
      case .simulate(let id):
        if let task = execution.waitingTask(id) { simulate(task, in: execution) }
      }
    }
  }

  /// The first answer that has come and passes a test.
  package func firstReply(at now: Instant, where fits: (Stimulus) -> Bool = { _ in true }) -> Stimulus? {
    replies.first { $0.due <= now && fits($0.stimulus) }?.stimulus
  }

  /// All answers that have come.
  package func replies(at now: Instant) -> [Stimulus] {
    replies.compactMap { $0.due <= now ? $0.stimulus : nil }
  }

  /// When the next thing happens by itself that has not happened at a moment.
  package func nextChange(after now: Instant) -> Instant? {
    (replies.map(\.due) + jobs.map(\.due)).filter { $0 > now }.min()
  }

  /// When the next thing comes by itself for a task that has not come at a moment: an answer, or a question after its
  /// job.
  package func nextChange(of task: TaskID, after now: Instant) -> Instant? {
    let answers = replies.filter { $0.stimulus.task == task }.map(\.due)
    return (answers + jobs.filter { $0.task == task }.map(\.due)).filter { $0 > now }.min()
  }

  /// Whether somebody attends to a task, so that no person has to.
  package func attends(to task: TaskID) -> Bool {
    replies.contains { $0.stimulus.task == task } || calls.contains(task) || jobs.contains { $0.task == task }
  }

  /// Forgets an answer that has been told, and when it was the end of its task, all about that.
  package mutating func forget(told stimulus: Stimulus) {
    guard !isEmpty else { return }
    if let index = replies.firstIndex(where: { $0.stimulus == stimulus }) { replies.remove(at: index) }
    if stimulus.endsTask, let task = stimulus.task { forget(task) }
  }

  /// Forgets all about a task that nobody waits for any more.
  package mutating func forget(_ task: TaskID) {
    replies.removeAll { $0.stimulus.task == task }
    hangUp(on: task)
    sources[task] = nil
    jobs.removeAll { $0.task == task }
    unanswered[task] = nil
  }

  /// Forgets that a task is done outside, because that has been done, or somebody else answers it.
  package mutating func hangUp(on task: TaskID) {
    calls.removeAll { $0 == task }
    needingLeave.remove(task)
  }

  /// Keeps the answers about Map Runs that are awaited, and all others.
  package mutating func keepMapRuns(where isAwaited: (MapRunID) -> Bool) {
    guard replies.contains(where: { $0.stimulus.mapRun != nil }) else { return }
    replies = replies.filter { $0.stimulus.mapRun.map(isAwaited) ?? true }
  }
}

extension Execution {
  /// A task that has been asked for and has not answered.
  package func waitingTask(_ id: TaskID) -> PendingTask? {
    if case .task(let task)? = branch(id.branch)?.condition, task.id == id { task } else { nil }
  }
}

extension Stimulus {
  /// Whether nothing more can be said about its task.
  package var endsTask: Bool {
    switch self {
    case .taskSucceeded, .taskFailed: true
    case .executionStarted(_, let start): if case .detached = start.form { true } else { false }
    case .taskStarted, .taskSubmitted, .taskHeartbeat, .timePassed, .stopped, .redriven, .itemsRead, .resultsWritten,
      .mapRunEnded, .mapRunUpdated:
      false
    }
  }
}

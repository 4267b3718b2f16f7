package import Interpreter
package import JSONModel
package import StatesLanguage

/// A walk along a recorded history: an execution of a definition that is told, event by event, what happened outside.
///
/// Events are looked at in the order of the history. For each one, the branch that it continues, which
/// `previousEventId` tells, moves until it has produced the event; what comes from outside is delivered. So
/// concurrent branches interleave as they did, and the execution makes the same history or shows where it does not.
///
///     var replay = Replay(of: history, in: machine, settings: settings)
///     replay.walk()
///     replay.divergence  // nil
package struct Replay: Sendable {
  /// What is walked along.
  package let history: RecordedHistory
  /// The execution before its first state.
  package let start: Execution
  /// How far it has come.
  package internal(set) var execution: Execution
  /// What was done to it.
  package internal(set) var actions: [Action] = []
  /// How many events of the history it has made.
  package internal(set) var eventCount = 0
  /// Where it goes another way.
  package internal(set) var divergence: Divergence?
  /// What is worth knowing besides.
  package internal(set) var notes: [ReplayNote] = []

  let comparison: any EventComparison
  let index: HistoryIndex
  /// The events of the execution that are those of the history, by these.
  var counterparts: [Int: Int] = [0: 0]
  /// The events of the history, by those of the execution.
  var origins: [Int: Int] = [0: 0]
  /// The events of the execution that have not been found in the history yet.
  var unmatched: [HistoryEvent] = []
  /// How many events of the execution have been looked at.
  private var seen = 0

  /// Makes a walk that has not begun.
  ///
  /// - Parameters:
  ///   - history: What is walked along.
  ///   - machine: The definition.
  ///   - input: The execution's input; by default that of the history.
  ///   - settings: What is called what; role, region and account are those of the history.
  ///   - comparison: What is the same data.
  package init(
    of history: RecordedHistory,
    in machine: StateMachine,
    input: JSON? = nil,
    settings: ExecutionSettings = .init(),
    comparison: (any EventComparison)? = nil
  ) {
    self.history = history
    self.comparison = comparison ?? DataComparison(with: history)
    index = HistoryIndex(of: history)
    start = Execution(
      machine,
      input: input ?? history.input,
      settings: settings.filled(from: history),
      now: history.events.first?.moment ?? Instant(milliseconds: 0)
    )
    execution = start
  }

  /// Goes along the history to its end, or to where the execution goes another way.
  package mutating func walk() {
    lookAtEvents()
    while divergence == nil, eventCount < history.events.count {
      divergence = follow(history.events[eventCount])
      if divergence == nil { eventCount += 1 }
    }
    if divergence == nil, let extra = unmatched.first(where: { !$0.detail.isStart }) {
      divergence = Divergence(recorded: nil, produced: extra, kind: .event, state: state(of: extra))
    }
  }

  /// Does something.
  ///
  /// - Returns: Whether it could be done.
  mutating func perform(_ action: Action) -> Bool {
    let before = execution
    let isDone: Bool
    switch action {
    case .step(let branch): isDone = execution.step(branch) != nil
    case .tell(let stimulus, at: let moment): isDone = (try? execution.deliver(stimulus, at: moment)) != nil
    case .serve: isDone = false
    case .edit(let edit): isDone = !execution.status.isFinal && (try? execution.apply(edit)) != nil
    }
    guard isDone else {
      execution = before
      return false
    }
    _ = execution.takeEffects()
    actions.append(action)
    lookAtEvents()
    return true
  }

  private mutating func lookAtEvents() {
    unmatched += execution.history[seen...]
    seen = execution.history.count
  }

  /// Takes the last thing that was done back, when it was a step: the execution stands before it then.
  mutating func takeBack(to before: Execution) {
    guard case .step? = actions.last else { return }
    actions.removeLast()
    execution = before
  }
}

extension ExecutionSettings {
  /// The settings with what a history says about its execution.
  fileprivate func filled(from history: RecordedHistory) -> ExecutionSettings {
    var settings = self
    if let region = history.region { settings.region = region }
    guard let role = history.roleARN else { return settings }
    settings.roleARN = role
    let parts = role.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 6, parts[0] == "arn" else { return settings }
    settings.partition = String(parts[1])
    settings.account = String(parts[4])
    return settings
  }
}

extension EventDetail {
  /// Whether the event only says that a task was taken up, which a task that could not be started does not have.
  fileprivate var isStart: Bool {
    if case .taskStarted = self { true } else { false }
  }
}

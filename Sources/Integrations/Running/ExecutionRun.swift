import Interpreter
import StatesLanguage

/// A run of an ``ExecutionRunner`` that is under way.
struct ExecutionRun {
  private var execution: Execution
  private let runner: ExecutionRunner
  private var stepCount = 0
  /// The tasks that have been asked for and have not been shown to the connector yet.
  private var asked: [PendingTask] = []
  /// The answers that come later.
  private var surroundings: Surroundings

  init(_ execution: Execution, runner: ExecutionRunner) {
    self.execution = execution
    self.runner = runner
    surroundings = Surroundings(runner.outside.services)
  }

  /// The time on the execution's clock.
  var now: Instant { execution.now }

  /// What has come of it.
  var finished: FinishedExecution {
    FinishedExecution(execution: execution, stepCount: stepCount, services: surroundings.services)
  }

  /// Moves the execution as far as it goes without time passing.
  ///
  /// - Parameter moment: The time of answers; by default the execution's own.
  /// - Returns: What it waits for.
  /// - Throws: ``RunnerError`` when nothing can move it any more.
  mutating func settle(at moment: Instant?) throws(RunnerError) -> Standstill {
    try step()
    while true {
      if !asked.isEmpty {
        answer(asked.removeFirst(), at: moment ?? execution.now)
      } else if let reply = surroundings.firstReply(at: execution.now) {
        deliver(reply, at: execution.now)
      } else if let task = surroundings.duePoll(at: execution.now) {
        guard stepCount < runner.stepLimit else { throw .tooManySteps(runner.stepLimit) }
        if Task.isCancelled { throw .cancelled }
        surroundings.poll(task, in: execution)
        stepCount += 1
      } else {
        break
      }
      try step()
    }
    if execution.status.isFinal { return .end }
    let deadlines = [execution.nextDeadline, surroundings.nextChange(after: execution.now)]
    let deadline = deadlines.compactMap(\.self).min()
    if runner.outside.caller != nil, !surroundings.calls.isEmpty { return .calls(until: deadline) }
    guard let deadline else { throw .stuck(openTasks) }
    return .time(deadline)
  }

  /// What a run waits for.
  enum Standstill {
    /// For nothing: it has ended.
    case end
    /// For the time.
    case time(Instant)
    /// For tasks that are done outside, or for the time when that comes first.
    case calls(until: Instant?)
  }

  /// The tasks that are done outside.
  var calls: [OutsideCall] { surroundings.calls.compactMap { runner.outside.call(of: $0, in: execution) } }

  /// Takes what was said to a task that is done outside.
  mutating func hear(_ report: CallReport, to task: TaskID, at moment: Instant) {
    switch report {
    case .note: break
    case .submitted(let output):
      deliver(.taskSubmitted(task, output: output), at: moment)
      if execution.waitingTask(task)?.resource.waitsForToken == true { surroundings.hangUp(on: task) }
    case .succeeded(let output): deliver(.taskSucceeded(task, output: output), at: moment)
    case .failed(let error, let cause): deliver(.taskFailed(task, error: error, cause: cause), at: moment)
    }
  }

  /// Leaves a task whose caller has ended without an answer to its time-out.
  mutating func abandon(_ task: TaskID) { surroundings.forget(task) }

  /// Lets the clock of the execution go on.
  mutating func passTime(to moment: Instant) {
    deliver(.timePassed, at: moment)
  }

  /// Steps until only answers or the time can move the execution; answers come before new child executions, so that
  /// these do not pile up.
  private mutating func step() throws(RunnerError) {
    while let branch = execution.nextBranch, asked.isEmpty || !execution.startsChildren(branch) {
      guard stepCount < runner.stepLimit else { throw .tooManySteps(runner.stepLimit) }
      if stepCount.isMultiple(of: 4096), Task.isCancelled { throw .cancelled }
      execution.step(branch)
      stepCount += 1
      takeEffects()
    }
    takeEffects()
  }

  private mutating func takeEffects() {
    for effect in execution.takeEffects() {
      switch effect {
      case .startTask(let task): asked.append(task)
      case .cancelTask(let id):
        asked.removeAll { $0.id == id }
        surroundings.cancel(id, at: execution.now)
      case .childEnded(let child): runner.childEnded?(child)
      case .readItems, .writeResults, .removeResults:
        take(runner.outside.undertakings(for: effect, in: execution), at: execution.now)
        takeEffects()
      }
    }
  }

  private mutating func answer(_ task: PendingTask, at moment: Instant) {
    take(runner.outside.undertakings(for: .startTask(task), in: execution), at: moment)
  }

  /// Tells the execution what is said at once, and keeps the rest.
  private mutating func take(_ undertakings: [Undertaking], at moment: Instant) {
    for undertaking in undertakings {
      switch undertaking {
      case .tell(let stimulus, afterMilliseconds: 0): deliver(stimulus, at: moment)
      case .tell, .simulate, .call, .source: surroundings.take([undertaking], in: execution, at: moment)
      }
    }
    failUnanswered(at: moment)
  }

  /// Fails the tasks that were given to somebody who cannot do them: nobody is here who could.
  private mutating func failUnanswered(at moment: Instant) {
    for (id, reason) in surroundings.unanswered.sorted(by: { $0.key < $1.key }) {
      guard let task = execution.waitingTask(id) else { continue }
      let cause = "The state '\(execution.machine[task.state].name)' calls \(task.resource.arn): \(reason)."
      deliver(.taskFailed(id, error: ErrorName.runtime.text, cause: cause), at: moment)
    }
  }

  /// An answer that nobody waits for any more, because the task timed out or was cancelled, is dropped as AWS does.
  private mutating func deliver(_ stimulus: Stimulus, at moment: Instant) {
    try? execution.deliver(stimulus, at: moment)
    surroundings.forget(told: stimulus)
  }

  /// The tasks that wait for an answer.
  var openTasks: [RunnerError.OpenTask] {
    execution.unattendedTasks.map { task in
      RunnerError.OpenTask(state: execution.machine[task.state].name, resource: task.resource, token: task.token)
    }
  }
}

import Integrations
import Interpreter
import StatesLanguage

/// From a moment to the next one, with what the log has to say about it.
extension Debugger {
  /// Does something; what is known to come after the moment stays as a timeline of its own, unless it is just that.
  ///
  /// - Parameters:
  ///   - action: What.
  ///   - hand: Whether a person does it.
  ///   - isCredited: Whether the log says whose rule it is, when it is a task's answer.
  /// - Returns: The waits that it ended.
  /// - Throws: That it cannot be done.
  @discardableResult
  mutating func live(
    _ action: Action,
    hand: Hand = .none,
    isCredited: Bool = true
  ) throws(Refusal) -> [WaitEnd] {
    let narration = narration(of: action)
    if timeline.hasFuture, timeline.next?.action == action {
      relive()
      return waitEnds(of: narration)
    }
    let (passage, index, before) = (passage(by: action), timeline.cursor, liveFrozen)
    let job = progressOfJob(askedBy: action)
    let credit = isCredited && hand == .none ? credit(for: action) : nil
    noteAnswer(in: action)
    try change(action, hand: hand)
    oldAnswers.forget(from: index)
    noteCalls()
    if !undone.isEmpty { undone = [] }
    if !before.isEmpty { frozen.forgetEnded(of: before, in: execution) }
    breakpoints.forget(from: index)
    if let passage { note(passage, at: index) }
    if let job { note(job) }
    if let credit { log.add(credit) }
    note(narration)
    return waitEnds(of: narration)
  }

  /// How far the job is that is asked after by something.
  private func progressOfJob(askedBy action: Action) -> JobProgress? {
    guard case .serve(.poll(let task)) = action else { return nil }
    return progressOfJob(of: task)
  }

  private func progressOfJob(of task: TaskID) -> JobProgress? {
    timeline.here.surroundings.jobs.first { $0.task == task }.map(JobProgress.init)
  }

  /// Says how far a job is, when that was not known before it was asked after.
  private mutating func note(_ before: JobProgress) {
    guard let state = execution.waitingTask(before.task)?.state else { return }
    let now = progressOfJob(of: before.task)
    let status = now?.status
    guard now == nil || status != before.status else { return }
    let count = before.pollCount + 1
    log.add(
      .note,
      "\(machine[state].name): the job \(status.map { "is \($0)" } ?? "has ended"), polled "
        + (count == 1 ? "once" : "\(count) times")
    )
  }

  /// Does something at the cursor; a known future becomes a timeline of its own.
  private mutating func change(_ action: Action, hand: Hand) throws(Refusal) {
    // Kept only where it has a future: a second timeline makes each change copy what both share.
    guard timeline.hasFuture else { return try timeline.perform(action, hand: hand, asking: outside) }
    let (former, index) = (timeline, timeline.cursor)
    try timeline.perform(action, hand: hand, asking: outside)
    forks.leave(former, at: index, for: .otherAction)
    if !frozen.isEmpty { frozen.forget(allBut: frozen.live(in: former.here.execution)) }
  }

  /// Goes to the next moment that is known.
  mutating func relive() {
    guard let next = timeline.next else { return }
    let narration = narration(of: next.action)
    let (lines, before) = (linesOfPassage, liveFrozen)
    let credit = next.isByHand ? nil : credit(for: next.action)
    timeline.goForward()
    noteOldAnswer(in: next)
    if !before.isEmpty { frozen.forgetEnded(of: before, in: execution) }
    for line in lines { log.add(.note, line) }
    if let credit { log.add(credit) }
    note(narration)
  }

  private mutating func note(_ passage: Passage, at index: Int) {
    breakpoints.note(passage.numbers, at: index)
    for line in passage.lines { log.add(.note, line) }
  }

  private mutating func note(_ narration: Narration) {
    for line in lines(of: narration) { log.add(line) }
  }
}

/// What is known of a job that a task waits for, as far as the log has something to say about it.
private struct JobProgress {
  let task: TaskID
  let pollCount: Int
  let status: String?

  init(of job: WatchedJob) {
    (task, pollCount, status) = (job.task, job.count, job.polls.last?.status)
  }
}

// What is asked at each step is asked of the stored situation, with arguments at hand: the compiler would else copy the
// situation, which is large, for each question.
extension Debugger {
  /// What can end or fail when something is done.
  private func narration(of action: Action) -> Narration {
    if case .step(let id) = action, timeline.here.execution.stage(of: id) != .recover { return .ofStep }
    return Narration(of: action, in: execution)
  }

  /// Whose rule it is that answers a task; nothing when nobody says so.
  private func credit(for action: Action) -> NarratedLine? {
    guard case .tell(let stimulus, at: _) = action, stimulus.endsTask, let task = stimulus.task,
      let source = timeline.here.surroundings.sources[task],
      let state = timeline.here.execution.branch(task.branch)?.visit.state
    else { return nil }
    let name = machine[state].name
    return NarratedLine(
      text: "\(name): answered by \(source)",
      refrain: NarratedLine.Refrain(subject: "\(name): answered", state: ", last by \(source)", isOfBranches: false)
    )
  }

  /// The waits that have ended.
  private func waitEnds(of narration: Narration) -> [WaitEnd] {
    narration.hasWitnesses ? narration.waitEnds(in: execution) : []
  }

  /// What has happened, in words.
  private func lines(of narration: Narration) -> [NarratedLine] {
    guard narration.hasWitnesses || timeline.here.execution.status.isFinal else { return [] }
    return narration.lines(in: execution)
  }

  /// The branches that are held and there.
  private var liveFrozen: Set<BranchID> { frozen.isEmpty ? [] : frozen.live(in: execution) }
}

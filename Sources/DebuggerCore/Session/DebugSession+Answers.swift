package import Interpreter

/// Answers that come from outside: with a task's token, or by a worker that takes an activity's task.
extension DebugSession {
  /// Takes an answer to a task that waits at the end of the timeline, wherever the session stands on it.
  ///
  /// A movement that waits for it, or is on its way, goes on. A person who looks at an earlier moment goes on looking
  /// at it.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - answer: What is said.
  ///   - settles: Whether to come back only when the session stands still again; otherwise when the answer is written
  ///     down.
  /// - Throws: That the task does not wait for such an answer.
  package func answer(_ task: TaskID, with answer: Answer, settling settles: Bool = true) async throws(Refusal) {
    try await atEnd(settling: settles) { session, now in
      if session.journal != nil { session.note(session.debugger.journalEntry(ofHeard: answer, to: task, at: now)) }
      return session.debugger.hear(answer, to: task, at: now)
    }
  }

  /// Carries out a command at the end of the timeline, wherever the session stands on it.
  ///
  /// A movement that was under way or waited goes on. A person who looks at an earlier moment goes on looking at it.
  ///
  /// - Parameters:
  ///   - command: What to do.
  ///   - settles: Whether to come back only when the session stands still again; otherwise when it is written down.
  /// - Throws: That it cannot be carried out.
  package func performAtEnd(_ command: Command, settling settles: Bool = true) async throws(Refusal) {
    try await atEnd(settling: settles) { session, now in
      let goesOn = session.debugger.goesOnByItself
      let refusal = session.begin(command, at: now)
      if goesOn, !session.debugger.goesOnByItself, !session.debugger.execution.status.isFinal {
        session.noteEnd()
        session.begin(.move(.continue, .forward), at: now)
      }
      return refusal
    }
  }

  /// Does something at the end of the timeline, and goes back to where the session stands.
  private func atEnd(
    settling settles: Bool,
    _ work: (isolated DebugSession, Instant) -> Refusal?
  ) async throws(Refusal) {
    while debugger.isMoving, !debugger.isMovingAtEnd { await Task.yield() }
    let (place, focus) = (debugger.timeline.hasFuture ? debugger.timeline.cursor : nil, debugger.focus)
    if place != nil { record(.goTo(moment: debugger.timeline.count - 1), from: .detour) }
    let refusal = work(self, wallClock())
    noteEnd()
    if let place { goBack(to: place, focus) }
    if settles { await goOn() } else { Task { await goOn() } }
    if let refusal { throw refusal }
  }

  /// Goes back to the moment and the branch that a person looks at.
  private func goBack(to place: Int, _ focus: BranchID) {
    record(.goTo(moment: place), from: .detour)
    // The last step of the detour is one that changes nothing when the branch is the right one already.
    record(.focus(debugger.execution.branch(focus) == nil ? debugger.focus : focus), from: .detourEnd)
  }

  /// Writes a command down and begins to carry it out.
  @discardableResult
  func begin(_ command: Command, at now: Instant) -> Refusal? {
    if journal != nil { note(debugger.journalEntry(of: command, at: now)) }
    return debugger.perform(command, at: now)
  }

  /// Goes on after something has come from outside.
  private func goOn() async {
    await settle()
    sendSnapshot()
  }

  /// The execution at the end of the timeline, with the number of what the observer was told last.
  package var standing: ToldExecution { ToldExecution(number: toldCount, execution: debugger.executionAtEnd) }

  /// The execution at the end of the timeline that is walked on.
  package var execution: Execution { debugger.executionAtEnd }

  /// The tasks that somebody has to answer at the end of the timeline.
  package var waiting: WaitingTasks { debugger.waiting(at: wallClock()) }

  /// Carries out a command that begins no movement.
  func record(_ command: Command, from origin: CommandOrigin = .current) {
    CommandOrigin.$current.withValue(origin) { _ = begin(command, at: wallClock()) }
    noteEnd()
  }
}

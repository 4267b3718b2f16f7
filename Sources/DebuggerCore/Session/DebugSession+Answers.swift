package import Interpreter

/// Answers that come from outside: with a task's token, or by a worker that takes an activity's task.
extension DebugSession {
  /// Takes an answer to a task that waits at the end of the timeline, wherever the session stands on it.
  ///
  /// A movement that waits for it, or is on its way, goes on. A person who looks at an earlier moment goes on looking at
  /// it.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - answer: What is said.
  ///   - settles: Whether to come back only when the session stands still again; otherwise when the answer is written down.
  /// - Throws: That the task does not wait for such an answer.
  package func answer(_ task: TaskID, with answer: Answer, settling settles: Bool = true) async throws(Refusal) {
    while debugger.isMoving, !debugger.isMovingAtEnd { await Task.yield() }
    let place = debugger.timeline.hasFuture ? debugger.timeline.cursor : nil
    if place != nil { record(.goTo(moment: debugger.timeline.count - 1)) }
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(ofHeard: answer, to: task, at: now)) }
    let refusal = debugger.hear(answer, to: task, at: now)
    noteEnd()
    if let place { record(.goTo(moment: place)) }
    if settles { await goOn() } else { Task { await goOn() } }
    if let refusal { throw refusal }
  }

  /// Goes on after an answer.
  private func goOn() async {
    await settle()
    sendSnapshot()
  }

  /// The execution at the end of the timeline that is walked on.
  package var execution: Execution { debugger.executionAtEnd }

  /// The tasks that somebody has to answer at the end of the timeline.
  package var waiting: WaitingTasks { debugger.waiting(at: wallClock()) }

  /// Carries out a command that begins no movement.
  private func record(_ command: Command) {
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(of: command, at: now)) }
    debugger.perform(command, at: now)
    noteEnd()
  }
}

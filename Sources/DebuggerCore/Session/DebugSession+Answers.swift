package import Interpreter

/// Answers that come from outside: with a task's token, or by a worker that takes an activity's task.
extension DebugSession {
  /// Takes an answer to a task that waits at the end of the timeline, wherever the session stands on it.
  ///
  /// A movement that waits for it goes on. A person who looks at an earlier moment goes on looking at it.
  ///
  /// - Throws: That the task does not wait for such an answer.
  package func answer(_ task: TaskID, with answer: Answer) async throws(Refusal) {
    while debugger.isMoving { await Task.yield() }
    let place = debugger.isAtEnd ? nil : debugger.timeline.cursor
    if place != nil { record(.goTo(moment: debugger.timeline.count - 1)) }
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(ofHeard: answer, to: task, at: now)) }
    let refusal = debugger.hear(answer, to: task, at: now)
    noteEnd()
    if let place { record(.goTo(moment: place)) }
    await settle()
    sendSnapshot()
    if let refusal { throw refusal }
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

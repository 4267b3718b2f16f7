import Integrations
import Interpreter

/// Tasks that are done outside.
extension DebugSession {
  /// Begins what is to be done and is not on its way, and ends what nobody waits for any more.
  func watchCalls() {
    for (call, begun) in calls where !debugger.activeCalls.contains(call) {
      begun.cancel()
      calls[call] = nil
      heard.removeAll { $0.call == call }
      limits.removeAll { $0.call == call }
    }
    guard !isClosed, let caller = debugger.caller else { return }
    for call in debugger.activeCalls where calls[call] == nil {
      guard let request = debugger.request(for: call) else { continue }
      callCount += 1
      let number = callCount
      let task = Task { [weak self] in
        await caller.perform(request) { [weak self] report in await self?.hear(report, from: call, number) }
        await self?.giveUp(on: call, number)
      }
      calls[call] = BegunCall(number: number, task: task, limit: limit(of: request, call, number))
    }
  }

  /// Hangs up on a task whose caller has ended and has not said how the task ended: a person has to.
  private func giveUp(on call: ActiveCall, _ number: Int) async {
    guard calls[call]?.number == number, !heard.contains(where: { $0.call == call }) else { return }
    guard debugger.canHear(call) else { return }
    await run(.call(.hangUp(call.task)))
    sendSnapshot()
  }

  private func hear(_ report: CallReport, from call: ActiveCall, _ number: Int) async {
    guard calls[call]?.number == number else { return }
    heard.append((call, report))
    await takeUp()
  }

  /// Takes up what has come from a task that is done outside.
  func takeUp() async {
    await tellHeard()
    watchClock()
    tellObserver()
    sendSnapshot()
  }

  /// Tells the debugger what was heard, as far as it stands where that belongs.
  func tellHeard() async {
    while let index = heard.firstIndex(where: { debugger.canHear($0.call) }) {
      let (call, report) = heard.remove(at: index)
      tell(report, from: call)
      await settleCalls()
    }
    while passLimit() { await settleCalls() }
  }

  private func settleCalls() async {
    await move()
    noteEnd()
    watchCalls()
  }

  private func tell(_ report: CallReport, from call: ActiveCall) {
    let answer: Answer
    switch report {
    case .note(let text): return debugger.note(text)
    case .submitted(let output): answer = .submitted(output)
    case .succeeded(let output): answer = .success(output: output)
    case .failed(let error, let cause): answer = .failure(error: error, cause: cause)
    }
    let now = wallClock()
    if journal != nil { note(debugger.journalEntry(ofHeard: answer, to: call.task, at: now)) }
    debugger.hear(answer, to: call.task, at: now)
  }
}

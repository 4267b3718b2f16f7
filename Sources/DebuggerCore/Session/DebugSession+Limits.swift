import Integrations
import Interpreter

/// The time limits of tasks that are done outside, which run as the clock outside while the execution's clock skips.
extension DebugSession {
  /// Waits for the time limit of a task from when its call is begun.
  func limit(of request: OutsideCall, _ call: ActiveCall, _ number: Int) -> Task<Void, Never>? {
    guard let deadline = request.timeLimit else { return nil }
    let left = Duration.milliseconds(deadline.milliseconds - request.now.milliseconds)
    return Task { [weak self] in
      do { try await Task.sleep(for: left) } catch { return }
      await self?.runOut(deadline, of: call, number)
    }
  }

  private func runOut(_ deadline: Instant, of call: ActiveCall, _ number: Int) async {
    guard calls[call]?.number == number else { return }
    limits.append((call, deadline))
    await takeUp()
  }

  /// Lets a time limit that has run out be reached, as far as the debugger stands where it belongs.
  ///
  /// - Returns: Whether time has passed.
  func passLimit() -> Bool {
    limits.removeAll { $0.deadline <= debugger.execution.now }
    guard debugger.canPassTimeLimit else { return false }
    guard let index = limits.firstIndex(where: { debugger.canHear($0.call) }) else { return false }
    let (deadline, before) = (limits[index].deadline, debugger.execution.now)
    if journal != nil { note(.timeLimit(at: deadline)) }
    debugger.passTime(toLimit: deadline)
    if debugger.execution.now > before { return true }
    limits.remove(at: index)
    return false
  }
}

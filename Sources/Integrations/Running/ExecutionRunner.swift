package import Interpreter
import StatesLanguage

/// Drives an execution to its end without a person: steps, has its tasks answered, lets its time pass.
package struct ExecutionRunner: Sendable {
  /// Who answers tasks, and reads and keeps what distributed Maps need.
  package var outside: OutsideWorld
  /// Is told of each child execution of a distributed Map that has ended, when the execution's settings ask for that.
  package var childEnded: (@Sendable (ChildExecution) -> Void)?
  /// The most steps that a run takes, so that a run without limits on its history ends too.
  package var stepLimit: Int

  /// Makes a runner.
  package init(connector: any Connector, stepLimit: Int = 10_000_000) {
    self.init(OutsideWorld(connector: connector), stepLimit: stepLimit)
  }

  /// Makes a runner.
  package init(_ outside: OutsideWorld, stepLimit: Int = 10_000_000) {
    self.outside = outside
    self.stepLimit = stepLimit
  }

  /// Runs an execution to its end.
  ///
  /// - Throws: ``RunnerError/stuck(_:)`` when nothing is left that could move it, ``RunnerError/tooManySteps(_:)``, and
  ///   ``RunnerError/cancelled`` when the surrounding task is cancelled.
  package func run(_ execution: Execution, clock: ClockMode) async throws(RunnerError) -> FinishedExecution {
    try await drive(execution, clock: clock).whole
  }

  /// Runs an execution to its end without waiting for anything.
  ///
  /// - Throws: ``RunnerError/stuck(_:)``, ``RunnerError/tooManySteps(_:)`` or ``RunnerError/cancelled``.
  package func runSkippingTime(_ execution: Execution) throws(RunnerError) -> FinishedExecution {
    try driveSkippingTime(execution).whole
  }

  /// Runs an execution as far as it goes, and says why that is not its end.
  ///
  /// A clock that is held stops it at the first timer.
  package func drive(_ execution: Execution, clock: ClockMode) async -> RunEnd {
    var run = ExecutionRun(execution, runner: self)
    do throws(RunnerError) {
      try await drive(&run, clock: clock)
    } catch {
      return RunEnd(reached: run.finished, problem: error)
    }
    return RunEnd(reached: run.finished)
  }

  private func drive(_ run: inout ExecutionRun, clock: ClockMode) async throws(RunnerError) {
    let wall = clock.speed.map { WallClock(showing: run.now, at: $0) }
    let calls = RunCalls(outside.caller)
    // How far a clock that skips has to go, because the time limit of a task has run out outside.
    var limit: Instant?
    while true {
      switch try run.settle(at: wall.map { max($0.now, run.now) }) {
      case .end: return
      case .time(let deadline):
        guard clock != .held else { throw .held(deadline) }
        try await wall?.sleep(until: deadline)
        run.passTime(to: clock == .real ? max(deadline, wall?.now ?? deadline) : deadline)
      case .calls(let deadline):
        calls.follow(run.calls, awaited: run.calls.map(\.task.id), at: run.now)
        if let reached = limit, let deadline, deadline <= reached {
          run.passTime(to: deadline)
          continue
        }
        limit = nil
        let next = clock == .skip ? calls.firstLimit : nil
        switch await calls.next(until: Self.timer(wall, until: deadline, or: next)) {
        case .time where next != nil: limit = calls.passFirstLimit()
        case .report(let task, let report): run.hear(report, to: task, at: wall.map { max($0.now, run.now) } ?? run.now)
        case .ended(let task): run.abandon(task)
        case .time: if let deadline { run.passTime(to: deadline) }
        case nil: throw .cancelled
        }
      }
    }
  }

  /// What waits for the time beside tasks that are done outside.
  ///
  /// A clock that skips or is held stands still meanwhile, as that takes real time: but when it skips, the time limits
  /// of these tasks run as the clock outside.
  private static func timer(
    _ wall: WallClock?,
    until deadline: Instant?,
    or limit: RunCalls.TimeLimit?
  ) -> (@Sendable () async throws -> Void)? {
    if let wall {
      guard let deadline else { return nil }
      return { try await wall.sleep(until: deadline) }
    }
    guard let end = limit?.outside else { return nil }
    return { try await Task.sleep(until: end, clock: .continuous) }
  }

  /// Runs an execution as far as it goes without waiting for anything, and says why that is not its end.
  package func driveSkippingTime(_ execution: Execution) -> RunEnd {
    var run = ExecutionRun(execution, runner: self)
    do throws(RunnerError) {
      while true {
        switch try run.settle(at: nil) {
        case .end: return RunEnd(reached: run.finished)
        case .time(let deadline): run.passTime(to: deadline)
        case .calls: throw .stuck(run.openTasks)
        }
      }
    } catch {
      return RunEnd(reached: run.finished, problem: error)
    }
  }
}

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
  ///   ``RunnerError/cancelled`` when the surrounding task is cancelled while it sleeps.
  package func run(_ execution: Execution, clock: ClockMode) async throws(RunnerError) -> FinishedExecution {
    switch clock {
    case .skip: return try runSkippingTime(execution)
    case .real:
      var run = ExecutionRun(execution, runner: self)
      let wall = WallClock(showing: execution.now)
      while let deadline = try run.settle(at: wall.now) {
        try await wall.sleep(until: deadline)
        run.passTime(to: max(deadline, wall.now))
      }
      return run.finished
    }
  }

  /// Runs an execution to its end without waiting for anything.
  ///
  /// - Throws: ``RunnerError/stuck(_:)`` or ``RunnerError/tooManySteps(_:)``.
  package func runSkippingTime(_ execution: Execution) throws(RunnerError) -> FinishedExecution {
    var run = ExecutionRun(execution, runner: self)
    while let deadline = try run.settle(at: nil) { run.passTime(to: deadline) }
    return run.finished
  }
}

package import Interpreter

extension ExecutionRunner {
  /// Runs an execution, and sets it going again when it ends badly.
  ///
  /// - Parameters:
  ///   - execution: The execution.
  ///   - clock: How its time passes.
  ///   - count: How often it is redriven at most.
  /// - Returns: How far it has come; a refusal to redrive it is no problem, it just ends it.
  package func drive(_ execution: Execution, clock: ClockMode, redrivingAtMost count: Int) async -> RunEnd {
    var end = await drive(execution, clock: clock)
    for _ in 0..<count {
      var execution = end.reached.execution
      guard end.problem == nil, (try? execution.redrive(at: execution.now)) != nil else { return end }
      var runner = self
      runner.outside.services = end.reached.services
      end = await runner.drive(execution, clock: clock)
    }
    return end
  }
}

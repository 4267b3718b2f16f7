package import Interpreter
package import SimulatedServices

/// What came of a run.
package struct FinishedExecution: Sendable {
  /// The execution at its end.
  package let execution: Execution
  /// How many steps it took.
  package let stepCount: Int
  /// What the simulated services know then; nothing when there are none.
  package let services: SimulatedServices?

  /// How it ended.
  package var status: ExecutionStatus { execution.status }
  /// What happened.
  package var history: AppendOnlyLog<HistoryEvent> { execution.history }
}

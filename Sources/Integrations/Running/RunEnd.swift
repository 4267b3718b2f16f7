/// How far a run has come.
package struct RunEnd: Sendable {
  /// What has come of the execution.
  package let reached: FinishedExecution
  /// Why the execution has not ended; nothing when it has.
  package var problem: RunnerError?

  /// The execution at its end.
  var whole: FinishedExecution {
    get throws(RunnerError) {
      if let problem { throw problem }
      return reached
    }
  }
}

import DebuggerCore
import Interpreter

/// Executions are forgotten.
extension StepFunctionsService {
  /// How long an execution is kept after its end.
  ///
  /// - Source: Step Functions guide, "Quotas": execution history retention time, and when a name can be used again.
  private static let retention = 90 * 24 * 60 * 60 * 1000
  /// How often it is looked for executions to forget.
  private static let pause = 60 * 60 * 1000

  /// Forgets executions that ended too long ago, with what is kept of them; at most once an hour.
  func forgetOld() {
    let now = now
    guard now.milliseconds - lastForgetting.milliseconds >= Self.pause else { return }
    lastForgetting = now
    let limit = Instant(milliseconds: now.milliseconds - Self.retention)
    for (arn, number) in executions.ended(before: limit) where attached.count(of: arn) == 0 {
      if let number {
        keep(.forgotten(execution: arn))
        store?.remove(.execution(number))
      }
      forget(arn)
    }
  }

  /// Forgets an execution that nobody can ask after any more.
  func forget(_ arn: String) {
    guard let (seed, session) = executions.remove(arn) else { return }
    tokenOwners[TaskToken.execution(ofSeed: seed)] = nil
    if let session { Task { await session.close() } }
  }
}

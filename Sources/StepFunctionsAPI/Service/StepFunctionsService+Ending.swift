import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Executions are stopped, and set going again.
extension StepFunctionsService {
  /// `StopExecution`; nothing happens to one that has ended.
  func stopExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, _) = try await startedExecution(try arguments.requiredText("executionArn"))
    await hosted.session.run(.stop(error: arguments.text("error"), cause: arguments.text("cause")))
    let execution = await current(hosted)
    return ["stopDate": (execution.stopDate ?? now).seconds]
  }

  /// `RedriveExecution`.
  ///
  /// - Source: API reference, `RedriveExecution`: the last ten tokens of callers are remembered, each for 15 minutes.
  func redriveExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, execution) = try await startedExecution(try arguments.requiredText("executionArn"))
    let (token, now) = (arguments.text("clientToken"), now)
    let known = hosted.redrives.filter { now.milliseconds - $0.date.milliseconds < 15 * 60 * 1000 }.suffix(10)
    if let token, let earlier = known.first(where: { $0.token == token }) {
      return ["redriveDate": earlier.date.seconds]
    }
    if let refusal = execution.refusalOfRedrive(at: now) {
      throw APIFailure("ExecutionNotRedrivable", "Execution Not Redrivable: '\(refusal)'")
    }
    let session = hosted.session
    await session.run(.redrive)
    let date = await session.execution.redrives.last?.moment ?? now
    if let token { executions[hosted.arn]?.redrives = Array(known) + [(token, date)] }
    Task { await session.run(.move(.continue, .forward)) }
    return ["redriveDate": date.seconds]
  }
}

extension Execution {
  /// Why it cannot be redriven; nothing when it can.
  fileprivate func refusalOfRedrive(at now: Instant) -> RedriveRefusal? {
    var copy = self
    do throws(RedriveRefusal) {
      try copy.redrive(at: max(now, self.now))
      return nil
    } catch {
      return error
    }
  }
}

import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Executions are stopped, and set going again.
extension StepFunctionsService {
  /// `StopExecution`; nothing happens to one that has ended.
  func stopExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, running) = try await startedExecution(try arguments.requiredText("executionArn"))
    if !running.status.isFinal {
      // One that has ended meanwhile is refused to be stopped, which is told to nobody.
      try? await hosted.session.performAtEnd(.stop(error: arguments.text("error"), cause: arguments.text("cause")))
    }
    let execution = await current(hosted)
    return ["stopDate": (execution.stopDate ?? now).seconds]
  }

  /// `RedriveExecution`.
  ///
  /// - Source: API reference, `RedriveExecution`: the last ten tokens of callers are remembered, each for 15 minutes.
  func redriveExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, execution) = try await startedExecution(try arguments.requiredText("executionArn"))
    // It may have gone to rest while its session was asked.
    guard executions[hosted.arn] === hosted else { return try await redriveExecution(arguments) }
    hosted.useCount += 1
    defer { hosted.useCount -= 1 }
    let (token, now) = (arguments.text("clientToken"), now)
    let known = hosted.redrives.filter {
      $0.token != nil && now.milliseconds - $0.date.milliseconds < 15 * 60 * 1000
    }.suffix(10)
    if let token, let earlier = known.first(where: { $0.token == token }) {
      return ["redriveDate": execution.date(ofRedrive: earlier).seconds]
    }
    let isUnderWay = (hosted.redrives.last?.count ?? 0) > execution.redrives.count
    if let refusal = isUnderWay ? .running : execution.refusalOfRedrive(at: now) {
      throw APIFailure("ExecutionNotRedrivable", "Execution Not Redrivable: '\(refusal)'")
    }
    let redrive = StoredRedrive(count: execution.redrives.count + 1, token: token, date: now)
    hosted.redrives.append(redrive)
    hosted.keptEnd = nil
    if hosted.number != nil { keep(.redriven(execution: hosted.arn, redrive)) }
    // That it can be redriven was looked at before; a session that was changed since then stays as it is.
    try? await hosted.session.performAtEnd(.redrive)
    await run(hosted, after: redrive)
    let standing = await hosted.session.standing
    note(standing, of: hosted.arn)
    return ["redriveDate": standing.execution.date(ofRedrive: redrive).seconds]
  }

  /// Lets an execution run that was redriven, and writes down that this is done: who takes it back has taken it back.
  func run(_ hosted: HostedExecution, after redrive: StoredRedrive) async {
    await hosted.session.run(.move(.continue, .forward), settling: false)
    noteRedone(hosted, redrive)
  }

  /// Writes down that a redrive was carried out.
  func noteRedone(_ hosted: HostedExecution, _ redrive: StoredRedrive) {
    if hosted.number != nil { keep(.redone(execution: hosted.arn, count: redrive.count)) }
  }
}

extension Execution {
  /// When a redrive was done that was asked for; until it is, when it was asked for.
  fileprivate func date(ofRedrive redrive: StoredRedrive) -> Instant {
    redrives.indices.contains(redrive.count - 1) ? redrives[redrive.count - 1].moment : redrive.date
  }
}

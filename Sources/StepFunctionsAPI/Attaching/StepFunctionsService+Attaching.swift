import DebuggerCore
import Interpreter
import JSONModel

/// Who is attached to which execution.
extension StepFunctionsService {
  /// How long a debugger that is attached may wait for lines: so short that it is heard of again in time.
  var attachedPoll: Duration { configuration.attachedLease / 3 }

  /// Hears of a debugger that asks for something about an execution.
  ///
  /// - Returns: Whether it has just been attached.
  @discardableResult
  func hear(of debugger: String, at hosted: HostedExecution, holding holds: Bool) async -> Bool {
    let end = SuspendingClock.now + configuration.attachedLease
    guard attached.hear(of: debugger, at: hosted.arn, .init(end: end, holds: holds)) else { return false }
    watch(debugger, of: hosted.arn)
    await tellCompany(of: hosted)
    return true
  }

  /// Lets a debugger leave that says so.
  func leaveSession(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    let hosted = try await session(arguments)
    if let debugger = arguments["debugger"]?.string {
      attached.noteDeparture(of: debugger, from: hosted.arn)
      await release(debugger, from: hosted, holding: arguments["hold"] == true)
    }
    return [:]
  }

  /// Gives a debugger up that is not heard of any more.
  private func watch(_ debugger: String, of arn: String) {
    Task { [weak self] in
      while let end = await self?.attached.attachment(of: debugger, to: arn)?.end {
        try? await Task.sleep(until: end, clock: .suspending)
        await self?.giveUp(debugger, of: arn)
      }
    }
  }

  private func giveUp(_ debugger: String, of arn: String) async {
    guard let attachment = attached.attachment(of: debugger, to: arn), attachment.end <= SuspendingClock.now else {
      return
    }
    if let hosted = executions[arn] {
      await release(debugger, from: hosted, holding: attachment.holds)
    } else {
      _ = attached.leave(debugger, from: arn)
    }
  }

  /// Lets a debugger leave; the execution goes on when it was the last one, unless it is to stand.
  private func release(_ debugger: String, from hosted: HostedExecution, holding holds: Bool) async {
    guard attached.leave(debugger, from: hosted.arn) != nil else { return }
    if !holds, !hosted.isAdopted, attached.count(of: hosted.arn) == 0 {
      await hosted.session.letGo(configuration.clock)
    }
    await tellCompany(of: hosted)
  }

  /// Has all who look at an execution know how many they are.
  func tellCompany(of hosted: HostedExecution) async {
    hosted.record.wakeReaders()
    guard hosted.isAdopted else { return }
    let others = attached.count(of: hosted.arn)
    await hosted.session.note(SessionCompany(others: others, hasMoved: attached.mover(of: hosted.arn) != nil))
  }

  /// Who else looks at an execution, for a debugger that is attached to it.
  func company(of debugger: String, at hosted: HostedExecution) -> SessionCompany {
    let others = attached.count(of: hosted.arn) - 1 + (hosted.isAdopted ? 1 : 0)
    let mover = attached.mover(of: hosted.arn)
    return SessionCompany(others: max(0, others), hasMoved: mover.map { $0 != debugger } ?? false)
  }

  /// Who holds an execution, for a list; nothing when it goes on by itself.
  func holder(of hosted: HostedExecution) async -> String? {
    guard !hosted.known.status.isFinal, await hosted.session.isHeld else { return nil }
    if attached.count(of: hosted.arn) > 0 { return "held by an attached debugger" }
    if hosted.isAdopted { return "held by the debugger that shows it" }
    return await hosted.session.isAtEntry
      ? "held before its first state; asldb attach lets it go on" : "held, and nobody is attached"
  }
}

import DebuggerCore
import Interpreter
import JSONModel

/// A service goes on after the end of the program.
extension StepFunctionsService {
  /// Makes a service that goes on with what a store has, or begins in an empty one.
  ///
  /// Executions that were under way go on; those that had ended are lived again only when somebody asks after them.
  ///
  /// - Throws: What cannot be read of what was kept; nothing is written then.
  package init(_ configuration: ServiceConfiguration, keptIn store: any ServiceStore) async throws(StoreProblem) {
    let name = store.name(of: .account)
    guard let stored = try StoredAccount(parsing: try store.read(.account), of: name) else {
      let key = configuration.newKey()
      self.init(configuration, Account(configuration, pageKey: key), keptIn: store)
      keep(.account(AccountIdentity(configuration, pageKey: key)))
      if let problem = store.problem { throw StoreProblem(problem) }
      return
    }
    let account = stored.account
    guard account.id == configuration.account, account.region == configuration.region else {
      throw StoreProblem(
        "\(name) is of the account \(account.id) in \(account.region), not of \(configuration.account) in "
          + configuration.region
      )
    }
    self.init(configuration, account, keptIn: store)
    lastNumber = stored.lastNumber
    try await restore(stored.executions)
  }

  /// Lives the sessions again that were under way, and lets all go on once all are there.
  ///
  /// So a task that waits for another execution finds it, and nothing is written when one cannot be read.
  private func restore(_ stored: [StoredExecution]) async throws(StoreProblem) {
    var revived: [(execution: StoredExecution, hosted: HostedExecution, missing: RevivedSession.Step?)] = []
    for execution in stored {
      tokenOwners[TaskToken.execution(ofSeed: execution.request.seed)] = execution.arn
      if let resting = RestingExecution(execution) {
        executions.add(resting)
      } else {
        let revival = SessionRevival(execution)
        let session = try await revival.live(in: self)
        revived.append((execution, revival.hosted(session, end: nil), session.missing))
      }
    }
    for (_, hosted, _) in revived { executions.add(hosted) }
    for (_, hosted, missing) in revived { begin(hosted, missing) }
    for machine in account.machines { finishDeleting(machine.arn.text) }
    forgetOld()
  }

  /// Lets an execution go on whose session was lived again.
  private func begin(_ hosted: HostedExecution, _ missing: RevivedSession.Step?) {
    hosted.record.release()
    let session = hosted.session
    if let missing, let redrive = hosted.redrives.last {
      switch missing {
      case .redrive:
        Task {
          try? await session.performAtEnd(.redrive)
          await run(hosted, after: redrive)
        }
      case .run: Task { await run(hosted, after: redrive) }
      case .nothing: noteRedone(hosted, redrive)
      }
    }
    guard missing == nil || missing == .nothing else { return }
    note(hosted.known, of: hosted)
    if !hosted.known.status.isFinal { Task { await session.begin() } }
  }

  /// An execution; one that rests comes back.
  ///
  /// - Returns: Nothing when there is none of the ARN.
  /// - Throws: `InternalFailure` when what was kept of it cannot be read.
  func hosted(_ arn: String) async throws(APIFailure) -> HostedExecution? {
    if let hosted = executions[arn] {
      executions.noteUse(of: hosted)
      return hosted
    }
    guard let resting = executions.resting[arn] else { return nil }
    let revival = SessionRevival(resting)
    let revived: RevivedSession
    do throws(StoreProblem) { revived = try await revival.live(in: self) } catch {
      throw .notKept(error.description)
    }
    // Somebody else may have asked at the same time, and it may have rested again since, or be forgotten.
    guard executions.resting[arn] === resting else {
      await revived.session.close()
      return try await self.hosted(arn)
    }
    let hosted = revival.hosted(revived, end: resting.end)
    executions.add(hosted)
    begin(hosted, nil)
    return hosted
  }
}

extension AccountIdentity {
  fileprivate init(_ configuration: ServiceConfiguration, pageKey: [UInt8]) {
    self.init(
      program: configuration.program,
      partition: configuration.partition,
      region: configuration.region,
      account: configuration.account,
      pageKey: pageKey
    )
  }
}

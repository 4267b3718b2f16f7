import DebuggerCore
import Interpreter
import JSONModel

/// A service goes on after the end of the program.
extension StepFunctionsService {
  /// Makes a service that goes on with what a store has, or begins in an empty one.
  ///
  /// Executions that were under way go on; those that had ended are lived again only when somebody asks after them.
  ///
  /// - Throws: What cannot be read of what was kept; nothing is changed then.
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
    try await restore(stored.executions, store)
  }

  /// Lives the sessions again that were under way, and lets all go on once all are there: a task that waits for another
  /// execution finds it.
  private func restore(_ stored: [StoredExecution], _ store: any ServiceStore) async throws(StoreProblem) {
    var revived: [RevivedExecution] = []
    for execution in stored {
      tokenOwners[TaskToken.execution(ofSeed: execution.request.seed)] = execution.arn
      if execution.end != nil {
        resting[execution.arn] = execution
      } else {
        revived.append(try await execution.revive(in: self, store))
      }
    }
    for execution in revived { executions[execution.hosted.arn] = execution.hosted }
    for execution in revived { begin(execution) }
    for machine in account.machines { finishDeleting(machine.arn.text) }
  }

  /// Lets an execution that was lived again go on.
  private func begin(_ revived: RevivedExecution) {
    let (hosted, session) = (revived.hosted, revived.hosted.session)
    switch revived.missing {
    case .redrive: Task { await session.redrive() }
    case .run: Task { await session.run(.move(.continue, .forward)) }
    case nil:
      note(hosted.known, of: hosted.arn)
      if !hosted.known.status.isFinal { Task { await session.begin() } }
    }
  }

  /// An execution; one that has ended in an earlier run of the program is lived again.
  ///
  /// - Returns: Nothing when there is none of the ARN.
  /// - Throws: `InternalFailure` when what was kept of it cannot be read.
  func hosted(_ arn: String) async throws(APIFailure) -> HostedExecution? {
    if let hosted = executions[arn] { return hosted }
    guard let store, let stored = resting[arn] else { return nil }
    let revived: RevivedExecution
    do throws(StoreProblem) { revived = try await stored.revive(in: self, store) } catch {
      throw .notKept(error.description)
    }
    // Somebody else may have asked at the same time.
    if let hosted = executions[arn] { return hosted }
    resting[arn] = nil
    executions[arn] = revived.hosted
    begin(revived)
    return revived.hosted
  }

  /// Lives all executions of a machine again that have Map Runs.
  func wakeMapRuns(ofMachine name: String) async throws(APIFailure) {
    for stored in resting.values where stored.runs.name == name && stored.end?.hasMapRuns == true {
      _ = try await hosted(stored.arn)
    }
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

package import DebuggerCore
import Interpreter
import JSONModel

/// The Step Functions API: the machines of an account, and executions that run.
///
/// What only concerns the account is a pure function of it, see ``Account``. Each execution is a `DebugSession` of its
/// own, so that one that works hard holds up no other, and so that a debugger can be attached to each.
///
///     let service = StepFunctionsService(configuration)
///     let response = await service.respond(to: APIRequest(target: "AWSStepFunctions.ListStateMachines", body: []))
package actor StepFunctionsService: APIResponder {
  /// How it names and runs what it has.
  package nonisolated let configuration: ServiceConfiguration
  /// The machines and activities.
  var account: Account
  /// The executions.
  var executions = ExecutionTable()
  /// The ARNs of executions by what their tokens say of them, see `TaskToken.execution`.
  var tokenOwners: [String: String] = [:]
  /// The tasks of activities that no worker has taken.
  var activityTasks = ActivityTasks()
  /// Those who wait for the end of an execution, by its ARN.
  var endWaiters = EndWaiters()
  /// The debuggers that are attached to executions.
  var attached = AttachedDebuggers()
  /// Keeps what is there after the end of the program; nothing keeps nothing.
  nonisolated let store: (any ServiceStore)?
  /// The names of the definitions that the store has from this run of the program.
  var defined: Set<String> = []
  /// When it was looked last for executions that ended too long ago.
  var lastForgetting = Instant(milliseconds: 0)
  /// The number of the last journal of a session.
  var lastNumber = 0
  /// The activities of the account.
  nonisolated let activities = ActivityARNs()
  private nonisolated let news = ExecutionNews()

  /// Makes a service that has nothing yet.
  package init(_ configuration: ServiceConfiguration) {
    self.init(configuration, Account(configuration, pageKey: configuration.newKey()), keptIn: nil)
  }

  /// Makes a service that has an account.
  init(_ configuration: ServiceConfiguration, _ account: Account, keptIn store: (any ServiceStore)?) {
    (self.configuration, self.account, self.store) = (configuration, account, store)
    activities.take(account)
  }

  package func respond(to request: APIRequest) async -> APIResponse {
    do throws(APIFailure) {
      let answer = try await answer(to: request)
      // What was done and could not be kept is answered to nobody.
      if let problem = store?.problem { throw .notKept(problem) }
      return APIResponse(answer)
    } catch {
      return APIResponse(error)
    }
  }

  private func answer(to request: APIRequest) async throws(APIFailure) -> JSON {
    if let operation = OwnOperation(target: request.target) {
      return try await answer(to: operation, try OwnOperation.arguments(request.body))
    }
    guard request.target.hasPrefix(APIOperation.targetPrefix),
      let operation = APIOperation(rawValue: String(request.target.dropFirst(APIOperation.targetPrefix.count)))
    else { throw APIFailure("UnknownOperationException", "There is no operation '\(request.target)'.") }
    return try await answer(to: operation, try APIArguments(request.body, for: operation))
  }

  /// Answers a call of one of AWS's operations.
  func answer(to operation: APIOperation, _ arguments: APIArguments) async throws(APIFailure) -> JSON {
    switch operation {
    case .startExecution: try startExecution(arguments)
    case .startSyncExecution: try await startSyncExecution(arguments)
    case .describeExecution: try await describeExecution(arguments)
    case .describeStateMachineForExecution: try await describeMachine(ofExecution: arguments)
    case .listExecutions: try await listExecutions(arguments)
    case .getExecutionHistory: try await executionHistory(arguments)
    case .stopExecution: try await stopExecution(arguments)
    case .redriveExecution: try await redriveExecution(arguments)
    case .sendTaskSuccess: try await sendTaskSuccess(arguments)
    case .sendTaskFailure: try await sendTaskFailure(arguments)
    case .sendTaskHeartbeat: try await sendTaskHeartbeat(arguments)
    case .getActivityTask: try await activityTask(arguments)
    case .describeMapRun: try await describeMapRun(arguments)
    case .listMapRuns: try await listMapRuns(arguments)
    case .updateMapRun: try await updateMapRun(arguments)
    case .testState: try await testState(arguments)
    case .createActivity, .createStateMachine, .createStateMachineAlias, .deleteActivity, .deleteStateMachine,
      .deleteStateMachineAlias, .deleteStateMachineVersion, .describeActivity, .describeStateMachine,
      .describeStateMachineAlias, .listActivities, .listStateMachineAliases, .listStateMachineVersions,
      .listStateMachines, .listTagsForResource, .publishStateMachineVersion, .tagResource, .untagResource,
      .updateStateMachine, .updateStateMachineAlias, .validateStateMachineDefinition:
      try changeAccount(operation, arguments)
    }
  }

  /// The time.
  var now: Instant { configuration.wallClock() }

  private func changeAccount(_ operation: APIOperation, _ arguments: APIArguments) throws(APIFailure) -> JSON {
    let machine = operation == .deleteStateMachine ? arguments.text("stateMachineArn").flatMap(account.machine) : nil
    let isInUse = machine.map { executions.runs($0.arn.text) } ?? false
    let (before, now, seed) = (account, now, configuration.random())
    let answer = try account.respond(
      to: operation,
      arguments,
      at: now,
      seed: seed,
      machinesInUse: isInUse ? Set([machine?.arn.text].compactMap(\.self)) : []
    )
    if operation == .createActivity || operation == .deleteActivity { activities.take(account) }
    if store != nil, Account.changes(operation), account != before {
      keep(.call(StoredCall(operation: operation, arguments: arguments, date: now, seed: seed, isInUse: isInUse)))
    }
    return answer
  }

  /// Hands on what the session of an execution tells: where that has come to.
  package nonisolated func tell(_ told: ToldExecution, of arn: String) {
    guard news.add(told, of: arn) else { return }
    Task { [weak self] in await self?.takeNews() }
  }

  private func takeNews() {
    for (arn, told) in news.take() { note(told, of: arn) }
  }

  /// Where an execution stands now.
  ///
  /// What its session tells by itself can be a little behind; that an execution has ended is taken up at once, so that
  /// nobody who was told so finds it running in a listing.
  func current(_ hosted: HostedExecution) async -> Execution {
    let standing = await hosted.session.standing
    if standing.execution.status.isFinal { note(standing, of: hosted.arn) }
    return standing.execution
  }

  /// Takes up where an execution has come to, unless something newer is known.
  func note(_ told: ToldExecution, of arn: String) {
    guard let hosted = executions[arn], told.number >= hosted.toldNumber else { return }
    hosted.toldNumber = told.number
    note(told.execution, of: hosted)
  }

  /// Takes up where an execution has come to.
  func note(_ execution: Execution, of hosted: HostedExecution) {
    hosted.known = execution
    executions.note(hosted)
    activityTasks.note(execution, of: hosted.arn)
    keepEnd(of: hosted)
    guard execution.status.isFinal else { return }
    endWaiters.resume(of: hosted.arn)
    if hosted.isExpress, !hosted.isAdopted { forget(hosted.arn) }
    finishDeleting(hosted.runs.machineARN)
    executions.letRest { attached.count(of: $0.arn) == 0 ? RestingExecution($0) : nil }
  }

  /// Removes a machine that is being deleted, once its last execution has ended.
  func finishDeleting(_ machine: String) {
    guard !executions.runs(machine), account.machine(machine)?.status == .deleting else { return }
    account.finishDeleting(machine)
    keep(.deleted(machine: machine))
  }
}

extension Account {
  /// Makes the account of a configuration, which has nothing yet.
  init(_ configuration: ServiceConfiguration, pageKey: [UInt8]) {
    self.init(
      partition: configuration.partition,
      region: configuration.region,
      id: configuration.account,
      pageKey: pageKey
    )
  }
}

extension ServiceConfiguration {
  /// A key that nobody can guess.
  func newKey() -> [UInt8] {
    (0..<4).flatMap { _ in
      let number = random()
      return (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
  }
}

import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage

/// Executions begin.
extension StepFunctionsService {
  /// `StartExecution`.
  ///
  /// - Source: API reference, `StartExecution`: for a Standard machine, the name of an execution that runs with the
  ///   same input is that execution; recorded: the refusals.
  func startExecution(_ arguments: APIArguments) throws(APIFailure) -> JSON {
    forgetOld()
    let seed = configuration.random()
    let runs = try account.runnable(try arguments.requiredText("stateMachineArn"), seed: seed)
    let request = try StartArguments(arguments, seed: seed)
    let input = try request.input()
    let arn = account.arn(of: runs, request)
    if let date = executions.startDate(of: arn) {
      guard let other = executions[arn]?.known, !other.status.isFinal, other.program.input == input else {
        throw APIFailure("ExecutionAlreadyExists", "Execution Already Exists: '\(arn)'")
      }
      return ["executionArn": .string(arn), "startDate": date.seconds]
    }
    let hosted = try host(runs, request, input, arguments)
    return ["executionArn": .string(arn), "startDate": hosted.startDate.seconds]
  }

  /// `StartSyncExecution`: answers when the execution has ended.
  ///
  /// - Source: API reference, `StartSyncExecution`; recorded: not for Standard machines.
  func startSyncExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let seed = configuration.random()
    let runs = try account.runnable(try arguments.requiredText("stateMachineArn"), seed: seed)
    guard runs.workflow == .express else {
      throw APIFailure(
        "StateMachineTypeNotSupported",
        "This operation is not supported by this type of state machine"
      )
    }
    let request = try StartArguments(arguments, seed: seed)
    let hosted = try host(runs, request, try request.input(), arguments)
    await end(of: hosted.arn)
    return SyncResult(hosted, await current(hosted), arguments).json
  }

  /// Waits until an execution has ended, or whoever waits has gone; one that is not there has ended.
  package func end(of arn: String) async {
    guard let hosted = executions[arn] else { return }
    guard await !current(hosted).status.isFinal else { return }
    // It can have ended, and been taken up as ended, since it was asked.
    guard !hosted.known.status.isFinal else { return }
    let number = endWaiters.newNumber()
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume() }
        endWaiters.wait(number, for: arn, continuation)
      }
    } onCancel: {
      Task { await self.release(number, of: arn) }
    }
  }

  private func release(_ number: Int, of arn: String) { endWaiters.release(number, of: arn) }

  /// Makes an execution and sets it going.
  private func host(
    _ runs: RunnableMachine,
    _ request: StartArguments,
    _ input: JSON,
    _ arguments: APIArguments
  ) throws(APIFailure) -> HostedExecution {
    let (arn, start) = (account.arn(of: runs, request), now)
    let settings = configuration.settings(of: runs, request)
    let outside = try world(of: runs, settings, at: start)
    var header = JournalHeader(
      program: configuration.program,
      name: runs.name,
      definition: runs.machine.document.value,
      input: input,
      settings: settings,
      start: start
    )
    header.services = outside.services?.setup.json
    header.machines = runs.machine.links.map { JournalMachine($0.linked) }
    header.isReachable = true
    header.isUnattended = true
    let number = runs.workflow == .standard ? beginJournal() : nil
    let record = record(number, of: runs.revision)
    _ = record.write(.session(header))
    var debugger = Debugger(
      machine: runs.machine,
      input: input,
      settings: settings,
      now: start,
      outside: outside.witnessed(by: record)
    )
    debugger.isReachable = true
    debugger.isUnattended = true
    debugger.begin(at: start, configuration, writing: record)
    if let number {
      keep(.started(StoredStart(number: number, arguments: arguments, date: start, seed: request.seed)))
    }
    let hosted = HostedExecution(
      arn: arn,
      runs: runs,
      request: request,
      startDate: start,
      session: session(of: debugger, arn, record),
      record: record,
      known: debugger.execution
    )
    hosted.number = number
    add(hosted)
    return hosted
  }

  /// What is around an execution.
  ///
  /// - Parameters:
  ///   - runs: The machine; nothing for the test of a single state, or where mocks do not matter.
  ///   - settings: The execution's settings.
  ///   - start: When it starts.
  /// - Returns: Who answers its tasks, with the service for those that call Step Functions.
  /// - Throws: `ValidationException` when its test case is not there.
  nonisolated func world(
    of runs: RunnableMachine?,
    _ settings: ExecutionSettings,
    at start: Instant
  ) throws(APIFailure) -> OutsideWorld {
    var world = try configuration.outside(runs, settings, start)
    world.connector = ActivityConnector(others: world.connector, activities: activities)
    return world.calling(account: self)
  }

  /// The session of an execution, which writes down what comes into it and tells the service where it has come to.
  nonisolated func session(of debugger: Debugger, _ arn: String, _ record: SessionRecord) -> DebugSession {
    DebugSession(debugger, isWatched: false, wallClock: configuration.wallClock) {
      record.write($0)
    } observer: { [weak self] in
      self?.tell($0, of: arn)
    }
  }

  /// Takes an execution in, and lets it run unless it is to stand on entry.
  private func add(_ hosted: HostedExecution) {
    executions.add(hosted)
    tokenOwners[TaskToken.execution(ofSeed: hosted.request.seed)] = hosted.arn
    let session = hosted.session
    Task { await session.begin() }
  }
}

extension Account {
  /// The ARN of an execution.
  func arn(of runs: RunnableMachine, _ request: StartArguments) -> String {
    let resource: StatesARN.Resource =
      switch runs.workflow {
      case .standard: .execution(machine: runs.name, name: request.name)
      case .express: .express(machine: runs.name, name: request.name, id: request.id)
      }
    return arn(of: resource).text
  }
}

extension OutsideWorld {
  /// The same, with a record of what it undertakes.
  func witnessed(by record: SessionRecord) -> OutsideWorld {
    var world = self
    world.witness = { effect, undertakings in
      if let name = effect.name { _ = record.write(.reply(effect: name, undertakings)) }
    }
    return world
  }
}

extension Debugger {
  /// Sets the clock, and begins the movement to the end unless the execution is to stand on entry.
  ///
  /// What is written down of it is there before the execution is known to anybody: one that is cut off never stands
  /// before its first state because nobody had told it to go yet.
  fileprivate mutating func begin(
    at start: Instant,
    _ configuration: ServiceConfiguration,
    writing record: SessionRecord
  ) {
    let clock = Command.clock(configuration.clock)
    for command in configuration.stopsOnEntry ? [clock] : [clock, .move(.continue, .forward)] {
      _ = record.write(journalEntry(of: command, at: start))
      perform(command, at: start)
    }
  }
}

extension ServiceConfiguration {
  /// The settings of an execution.
  func settings(of runs: RunnableMachine, _ request: StartArguments) -> ExecutionSettings {
    var settings = ExecutionSettings()
    settings.partition = partition
    settings.region = region
    settings.account = account
    settings.machineName = runs.name
    settings.executionName = request.name
    settings.roleARN = runs.roleARN
    settings.workflow = runs.workflow
    settings.limits = limits
    settings.seed = request.seed
    if runs.workflow == .express { settings.expressID = request.id }
    return settings
  }
}

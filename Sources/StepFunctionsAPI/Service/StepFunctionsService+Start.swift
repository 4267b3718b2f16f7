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
  /// - Source: API reference, `StartExecution`: for a Standard machine, the name of an execution that runs with the same
  ///   input is that execution; recorded: the refusals.
  func startExecution(_ arguments: APIArguments) throws(APIFailure) -> JSON {
    let seed = configuration.random()
    let runs = try account.runnable(try arguments.requiredText("stateMachineArn"), seed: seed)
    let request = try StartArguments(arguments, seed: seed)
    let arn = self.arn(of: runs, request)
    if let other = executions[arn] {
      guard !other.known.status.isFinal, other.known.program.input == request.input else {
        throw APIFailure("ExecutionAlreadyExists", "Execution Already Exists: '\(arn)'")
      }
      return ["executionArn": .string(arn), "startDate": other.startDate.seconds]
    }
    let hosted = try host(runs, request)
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
    let hosted = try host(runs, request)
    await end(of: hosted.arn)
    return SyncResult(hosted, await current(hosted), arguments).json
  }

  /// Waits until an execution has ended; one that is not there has.
  package func end(of arn: String) async {
    guard let hosted = executions[arn] else { return }
    guard await !current(hosted).status.isFinal, executions[arn] != nil else { return }
    await withCheckedContinuation { endWaiters[arn, default: []].append($0) }
  }

  private func arn(of runs: RunnableMachine, _ request: StartArguments) -> String {
    let resource: StatesARN.Resource =
      switch runs.workflow {
      case .standard: .execution(machine: runs.name, name: request.name)
      case .express: .express(machine: runs.name, name: request.name, id: request.id)
      }
    return account.arn(of: resource).text
  }

  /// Makes an execution and sets it going.
  private func host(_ runs: RunnableMachine, _ request: StartArguments) throws(APIFailure) -> HostedExecution {
    let (arn, start) = (arn(of: runs, request), now)
    let settings = settings(of: runs, request)
    let outside = try configuration.outside(runs, settings, start).calling(account: self)
    var header = JournalHeader(
      program: configuration.program,
      name: runs.name,
      definition: runs.machine.document.value,
      input: request.input,
      settings: settings,
      start: start
    )
    header.services = outside.services?.setup.json
    header.machines = runs.machine.links.map { JournalMachine($0.linked) }
    header.isReachable = true
    header.isUnattended = true
    let record = SessionRecord()
    _ = record.write(.session(header))
    var world = outside
    world.witness = { effect, undertakings in
      if let name = effect.name { _ = record.write(.reply(effect: name, undertakings)) }
    }
    var debugger = Debugger(machine: runs.machine, input: request.input, settings: settings, now: start, outside: world)
    debugger.isReachable = true
    debugger.isUnattended = true
    return add(
      HostedExecution(
        arn: arn,
        name: request.name,
        runs: runs,
        input: request.text,
        traceHeader: request.traceHeader,
        startDate: start,
        session: session(of: debugger, arn, record),
        record: record,
        known: debugger.execution
      )
    )
  }

  /// The session of an execution, which writes down what comes into it and tells the service where it has come to.
  func session(of debugger: Debugger, _ arn: String, _ record: SessionRecord) -> DebugSession {
    DebugSession(debugger, isWatched: false, wallClock: configuration.wallClock) {
      record.write($0)
    } observer: { [weak self] in
      self?.tell($0, of: arn)
    }
  }

  private func settings(of runs: RunnableMachine, _ request: StartArguments) -> ExecutionSettings {
    var settings = ExecutionSettings()
    settings.partition = configuration.partition
    settings.region = configuration.region
    settings.account = configuration.account
    settings.machineName = runs.name
    settings.executionName = request.name
    settings.roleARN = runs.roleARN
    settings.workflow = runs.workflow
    settings.limits = configuration.limits
    settings.seed = request.seed
    if runs.workflow == .express { settings.expressID = request.id }
    return settings
  }

  /// Takes an execution in, and lets it run unless it is to stand on entry.
  private func add(_ hosted: HostedExecution) -> HostedExecution {
    executions[hosted.arn] = hosted
    tokenOwners[TaskToken.execution(ofSeed: hosted.known.program.settings.seed)] = hosted.arn
    let (session, clock, stands) = (hosted.session, configuration.clock, configuration.stopsOnEntry)
    Task {
      await session.run(.clock(clock))
      if !stands { await session.run(.move(.continue, .forward)) }
    }
    return hosted
  }

  /// Forgets an execution that nobody can ask after any more.
  func forget(_ arn: String) {
    guard let hosted = executions.removeValue(forKey: arn) else { return }
    tokenOwners[TaskToken.execution(ofSeed: hosted.known.program.settings.seed)] = nil
    Task { await hosted.session.close() }
  }
}

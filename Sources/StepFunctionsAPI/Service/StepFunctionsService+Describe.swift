import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Executions are asked after.
extension StepFunctionsService {
  /// An execution that an ARN names: one that was started, or a child of a distributed Map or of a task in it.
  enum Found {
    case started(HostedExecution, Execution)
    case child(HostedExecution, Execution, ChildExecution)
  }

  /// Finds an execution of a Standard machine.
  ///
  /// - Throws: `InvalidArn`, `ExecutionDoesNotExist`.
  /// - Source: recorded: the ARN of an Express execution is of the wrong kind.
  func execution(_ text: String) async throws(APIFailure) -> Found {
    let arn = try StatesARN(parsing: text)
    guard case .execution(let machine, let label, _) = arn.resource else { throw arn.wrongKind }
    if let hosted = try await hosted(text) { return .started(hosted, await current(hosted)) }
    // Children of a Map Run have its label; an execution that a task has started is one of the service's own, but in a
    // session that somebody else shows.
    for parent in label == nil ? executions.adopted : executions.executionsWithMapRuns(of: machine) {
      guard let hosted = try await hosted(parent), let child = hosted.known.child(text) else { continue }
      return .child(hosted, hosted.known, child)
    }
    throw APIFailure("ExecutionDoesNotExist", "Execution Does Not Exist: '\(text)'")
  }

  /// Finds an execution that was started by itself, not a child.
  ///
  /// - Throws: As for any; `ValidationException` for a child, which goes with its Map Run.
  func startedExecution(_ text: String) async throws(APIFailure) -> (HostedExecution, Execution) {
    switch try await execution(text) {
    case .started(let hosted, let execution): return (hosted, execution)
    case .child:
      throw APIFailure("ValidationException", "A child execution of a Map Run goes on and ends with it: '\(text)'")
    }
  }

  /// `DescribeExecution`.
  func describeExecution(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let includesData = arguments.text("includedData") != "METADATA_ONLY"
    switch try await execution(try arguments.requiredText("executionArn")) {
    case .started(let hosted, let execution):
      return hosted.description(execution, at: max(now, execution.now), includingData: includesData)
    case .child(let hosted, let execution, let child):
      return child.description(in: execution, of: hosted, includingData: includesData)
    }
  }

  /// `DescribeStateMachineForExecution`: the machine as it was when the execution began.
  func describeMachine(ofExecution arguments: APIArguments) async throws(APIFailure) -> JSON {
    let found = try await execution(try arguments.requiredText("executionArn"))
    let hosted: HostedExecution
    var object: JSONObject = [:]
    switch found {
    case .started(let started, _): hosted = started
    case .child(let parent, let execution, let child):
      hosted = parent
      object["mapRunArn"] = child.run.flatMap { execution.mapRun($0)?.arn }.map(JSON.string)
      object["label"] = child.label.map(JSON.string)
    }
    let runs = hosted.runs
    object["stateMachineArn"] = .string(runs.machineARN)
    object["name"] = .string(runs.name)
    object["definition"] = .string(runs.definition)
    object["roleArn"] = .string(runs.roleARN)
    object["updateDate"] = runs.updateDate.seconds
    object["loggingConfiguration"] = runs.logging
    object["tracingConfiguration"] = runs.tracing
    object["encryptionConfiguration"] = runs.encryption
    object["revisionId"] = runs.revisionID.map(JSON.string)
    return .object(object)
  }

  /// `ListExecutions`: those of a machine, or of a Map Run, the newest first.
  func listExecutions(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    forgetOld()
    let request = try PageRequest(arguments, for: .listExecutions, tokens: account.tokens, at: now)
    switch (arguments.text("stateMachineArn"), arguments.text("mapRunArn")) {
    case (let machine?, nil): return try page(ofMachine: machine, request, arguments)
    case (nil, let run?):
      let rows = try await rows(ofMapRun: run).sorted { $0.position > $1.position }
      return Self.answer(request, rows, arguments)
    case (nil, nil), (_?, _?):
      throw APIFailure("ValidationException", "Either stateMachineArn or mapRunArn has to be given, and not both")
    }
  }

  private static func answer(
    _ request: PageRequest,
    _ rows: some Sequence<ExecutionRow>,
    _ arguments: APIArguments
  ) -> JSON {
    request.page(of: rows.lazy.filter { $0.fits(arguments) }, position: \.position) { $0.position < $1 }
      .answer(as: "executions", item: \.json)
  }

  private func page(
    ofMachine arn: String,
    _ request: PageRequest,
    _ arguments: APIArguments
  ) throws(APIFailure) -> JSON {
    let (machine, qualifier) = try account.existingMachine(arn)
    guard machine.workflow == .standard else {
      throw APIFailure(
        "StateMachineTypeNotSupported",
        "This operation is not supported by this type of state machine"
      )
    }
    let rows = executions.rows(of: machine.arn.text, after: request.start)
    guard qualifier != nil else { return Self.answer(request, rows, arguments) }
    return Self.answer(request, rows.lazy.filter { $0.qualifiers.contains(arn) }, arguments)
  }

  private func rows(ofMapRun arn: String) async throws(APIFailure) -> [ExecutionRow] {
    let (hosted, run) = try await mapRun(arn)
    return (hosted.known.runningChildren + hosted.known.endedChildren).filter { $0.run == run.id }.map {
      ExecutionRow($0, of: run)
    }
  }

  /// `GetExecutionHistory`.
  func executionHistory(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let found = try await execution(try arguments.requiredText("executionArn"))
    let request = try PageRequest(arguments, for: .getExecutionHistory, tokens: account.tokens, at: now)
    let history =
      switch found {
      case .started(_, let execution): execution.history
      case .child(_, _, let child): child.history
      }
    let (isReversed, includesData) = (
      arguments.flag("reverseOrder") ?? false, arguments.flag("includeExecutionData") ?? true
    )
    func answer(_ events: some Sequence<HistoryEvent>) -> JSON {
      request.page(of: events) {
        String($0.id)
      } follows: { event, position in
        isReversed ? event.id < Int(position) ?? 0 : event.id > Int(position) ?? 0
      }.answer(as: "events") { includesData ? $0.json : $0.json.withoutExecutionData }
    }
    return isReversed ? answer(history.reversed()) : answer(history)
  }
}

extension Execution {
  /// The child execution of an ARN, as far as it is kept.
  func child(_ arn: String) -> ChildExecution? {
    runningChildren.first { $0.arn == arn } ?? endedChildren.first { $0.arn == arn }
  }
}

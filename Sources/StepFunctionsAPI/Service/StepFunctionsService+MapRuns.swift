import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Map Runs.
extension StepFunctionsService {
  /// `DescribeMapRun`.
  func describeMapRun(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, run) = try await currentMapRun(try arguments.requiredText("mapRunArn"))
    return run.description(of: hosted.arn)
  }

  /// `ListMapRuns`: those of an execution, the newest first.
  func listMapRuns(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, execution) = try await startedExecution(try arguments.requiredText("executionArn"))
    let request = try PageRequest(arguments, for: .listMapRuns, tokens: account.tokens, at: now)
    return request.page(of: execution.mapRuns.reversed()) {
      String($0.id.number)
    } follows: {
      $0.id.number < Int($1) ?? 0
    }.answer(as: "mapRuns") { run in
      var object: JSONObject = [
        "executionArn": .string(hosted.arn), "mapRunArn": .string(run.arn),
        "stateMachineArn": .string(hosted.runs.machineARN), "startDate": run.startedAt.seconds,
      ]
      object["stopDate"] = run.stoppedAt?.seconds
      return .object(object)
    }
  }

  /// `UpdateMapRun`.
  func updateMapRun(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let (hosted, run) = try await currentMapRun(try arguments.requiredText("mapRunArn"))
    let update = MapRunUpdate(
      maxConcurrency: arguments.integer("maxConcurrency"),
      toleratedFailureCount: arguments.integer("toleratedFailureCount"),
      toleratedFailurePercentage: arguments.number("toleratedFailurePercentage")
    )
    guard run.status == .running else {
      throw APIFailure(
        "ValidationException",
        "Map Run has completed and cannot be updated: '\(run.arn)'",
        reason: "CANNOT_UPDATE_COMPLETED_MAP_RUN"
      )
    }
    guard update != MapRunUpdate() else {
      throw APIFailure(
        "ValidationException",
        "One of maxConcurrency, toleratedFailureCount and toleratedFailurePercentage has to be given",
        reason: "MISSING_REQUIRED_PARAMETER"
      )
    }
    do throws(Refusal) {
      try await hosted.session.performAtEnd(.updateMapRun(run.id, update), settling: false)
      return [:]
    } catch {
      throw APIFailure("ValidationException", error.words, reason: "CANNOT_UPDATE_COMPLETED_MAP_RUN")
    }
  }

  /// A Map Run as its session has it now.
  private func currentMapRun(_ arn: String) async throws(APIFailure) -> (HostedExecution, MapRun) {
    let (hosted, known) = try await mapRun(arn)
    return (hosted, await hosted.session.execution.mapRun(known.id) ?? known)
  }

  /// A Map Run.
  ///
  /// - Throws: `InvalidArn`, `ResourceNotFound`.
  func mapRun(_ text: String) async throws(APIFailure) -> (HostedExecution, MapRun) {
    let arn = try StatesARN(parsing: text)
    guard case .mapRun(let machine, _, _) = arn.resource else { throw arn.wrongKind }
    if let execution = executions.execution(ofMapRun: text, of: machine), let hosted = try await hosted(execution),
      let run = hosted.known.mapRuns.first(where: { $0.arn == text })
    {
      return (hosted, run)
    }
    // What a session tells by itself can be a little behind what a caller has been told.
    for hosted in executions.running(of: account.arn(of: .stateMachine(name: machine)).text)
    where hosted.runs.machine.hasDistributedMap {
      if let run = await hosted.session.execution.mapRuns.first(where: { $0.arn == text }) { return (hosted, run) }
    }
    throw APIFailure("ResourceNotFound", "Resource not found: '\(text)'")
  }
}

extension StateMachine {
  /// Whether executions can have Map Runs.
  fileprivate var hasDistributedMap: Bool {
    states.contains { definition in
      if case .map(let map) = definition.state { map.distribution != nil } else { false }
    }
  }
}

extension MapRun {
  /// What DescribeMapRun answers.
  fileprivate func description(of execution: String) -> JSON {
    var object: JSONObject = [
      "mapRunArn": .string(arn), "executionArn": .string(execution), "status": .string(status.rawValue),
      "startDate": startedAt.seconds, "maxConcurrency": .number(JSONNumber(maxConcurrency)),
      "toleratedFailurePercentage": .number(JSONNumber(toleratedFailurePercentage ?? 0)),
      "toleratedFailureCount": .number(JSONNumber(toleratedFailureCount ?? 0)),
      "itemCounts": items.json, "executionCounts": executions.json,
      "redriveCount": .number(JSONNumber(redriveCount)),
    ]
    object["stopDate"] = stoppedAt?.seconds
    object["redriveDate"] = redrivenAt?.seconds
    return .object(object)
  }
}

extension MapRunCounts {
  fileprivate var json: JSON {
    let counts: [(String, Int)] = [
      ("pending", pending), ("running", running), ("succeeded", succeeded), ("failed", failed),
      ("timedOut", timedOut), ("aborted", aborted), ("total", total), ("resultsWritten", resultsWritten),
    ]
    return .object(JSONObject(counts.map { ($0.0, .number(JSONNumber($0.1))) }))
  }
}

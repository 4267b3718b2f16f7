import Interpreter
import JSONModel
import StatesLanguage

extension HostedExecution {
  /// What DescribeExecution answers.
  ///
  /// - Source: API reference, "DescribeExecution"; recorded: error and cause are left out where there are none.
  func description(_ execution: Execution, at now: Instant, includingData: Bool) -> JSON {
    var object: JSONObject = [
      "executionArn": .string(arn), "stateMachineArn": .string(runs.machineARN), "name": .string(name),
      "status": .string(execution.status.name), "startDate": startDate.seconds,
    ]
    object["stopDate"] = execution.stopDate?.seconds
    if includingData { object["input"] = .string(input) }
    object["inputDetails"] = ["included": .bool(includingData)]
    object.add(endOf: execution, includingData: includingData)
    object["traceHeader"] = traceHeader.map(JSON.string)
    object["stateMachineVersionArn"] = runs.versionARN.map(JSON.string)
    object["stateMachineAliasArn"] = runs.aliasARN.map(JSON.string)
    object["redriveCount"] = .number(JSONNumber(execution.redrives.count))
    object["redriveDate"] = execution.redrives.last?.moment.seconds
    let redrive = execution.redriveStatus(at: now)
    object["redriveStatus"] = .string(redrive.status)
    object["redriveStatusReason"] = redrive.reason.map(JSON.string)
    return .object(object)
  }
}

extension ChildExecution {
  /// What DescribeExecution answers of a child.
  func description(in execution: Execution, of hosted: HostedExecution, includingData: Bool) -> JSON {
    var object: JSONObject = [
      "executionArn": .string(arn), "stateMachineArn": .string(machineARN), "name": .string(name),
      "status": .string(status.name), "startDate": startedAt.seconds,
    ]
    object["stopDate"] = stoppedAt?.seconds
    if includingData { object["input"] = .string(input.text()) }
    object["inputDetails"] = ["included": .bool(includingData)]
    switch status {
    case .succeeded(let output):
      if includingData { object["output"] = .string(output.text()) }
      object["outputDetails"] = ["included": .bool(includingData)]
    case .failed(let error, let cause), .aborted(let error, let cause):
      object["error"] = error.map(JSON.string)
      object["cause"] = cause.map(JSON.string)
    case .running, .timedOut: break
    }
    object["mapRunArn"] = run.flatMap { execution.mapRun($0)?.arn }.map(JSON.string)
    object["redriveCount"] = .number(JSONNumber(redriveCount))
    object["redriveDate"] = redrivenAt?.seconds
    switch status {
    case .failed, .timedOut, .aborted:
      object["redriveStatus"] = run == nil ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN"
      if run == nil { object["redriveStatusReason"] = "Execution goes with the task that has started it" }
    case .running, .succeeded:
      object["redriveStatus"] = "NOT_REDRIVABLE"
      object["redriveStatusReason"] = .string("Execution is \(status.name) and cannot be redriven")
    }
    return .object(object)
  }
}

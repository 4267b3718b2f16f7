import Interpreter
import JSONModel

/// What StartSyncExecution answers when the execution has ended.
///
/// - Source: API reference, "StartSyncExecution"; pricing page: 100 milliseconds and 64 MB are billed at least.
struct SyncResult {
  private let hosted: HostedExecution
  private let execution: Execution
  private let includesData: Bool

  init(_ hosted: HostedExecution, _ execution: Execution, _ arguments: APIArguments) {
    (self.hosted, self.execution) = (hosted, execution)
    includesData = arguments.text("includedData") != "METADATA_ONLY"
  }

  /// The members of the answer.
  var json: JSON {
    let stop = execution.stopDate ?? execution.now
    let milliseconds = stop.milliseconds - hosted.startDate.milliseconds
    var object: JSONObject = [
      "executionArn": .string(hosted.arn), "stateMachineArn": .string(hosted.runs.machineARN),
      "name": .string(hosted.name), "startDate": hosted.startDate.seconds, "stopDate": stop.seconds,
      "status": .string(execution.status.name == "ABORTED" ? "FAILED" : execution.status.name),
      "billingDetails": [
        "billedMemoryUsedInMB": 64,
        "billedDurationInMilliseconds": .number(JSONNumber(max(1, (milliseconds + 99) / 100) * 100)),
      ],
    ]
    object["traceHeader"] = hosted.traceHeader.map(JSON.string)
    object["inputDetails"] = ["included": .bool(includesData)]
    if includesData { object["input"] = .string(hosted.input) }
    object.add(endOf: execution, includingData: includesData)
    return .object(object)
  }
}

extension JSONObject {
  /// Adds how an execution has ended: its output, or its error and cause.
  mutating func add(endOf execution: Execution, includingData: Bool) {
    switch execution.status {
    case .succeeded(let output):
      if includingData { self["output"] = .string(output.text()) }
      self["outputDetails"] = ["included": .bool(includingData)]
    case .failed(let error, let cause), .aborted(let error, let cause):
      self["error"] = error.map(JSON.string)
      self["cause"] = cause.map(JSON.string)
    case .running, .timedOut: break
    }
  }
}

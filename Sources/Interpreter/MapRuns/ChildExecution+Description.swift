import JSONModel
import StatesLanguage

extension ChildExecution {
  /// Whether it ended well.
  var hasSucceeded: Bool {
    if case .succeeded = status { true } else { false }
  }

  /// Its description, as a `ResultWriter` writes it, and as DescribeExecution tells it to a task that has waited.
  ///
  /// - Source: Step Functions guide, "ResultWriter (Map)", "Exported files"; recorded for tasks.
  var description: JSON {
    var object = JSONObject()
    if case .failed(let error, let cause) = status {
      object["Cause"] = cause.map(JSON.string)
      object["Error"] = error.map(JSON.string)
    }
    object["ExecutionArn"] = .string(arn)
    object["Input"] = .string(input.text())
    object["InputDetails"] = ["Included": true]
    object["Name"] = .string(name)
    if case .succeeded(let output) = status {
      object["Output"] = .string(output.text())
      object["OutputDetails"] = ["Included": true]
    }
    object["RedriveCount"] = .number(JSONNumber(redriveCount))
    object["RedriveStatus"] = .string(hasSucceeded ? "NOT_REDRIVABLE" : redrivableStatus)
    if hasSucceeded { object["RedriveStatusReason"] = "Execution is SUCCEEDED and cannot be redriven" }
    object["StartDate"] = .string(startedAt.timestamp.text)
    object["StateMachineArn"] = .string(names.machineARN)
    object["Status"] = .string(status.name)
    object["StopDate"] = .string((stoppedAt ?? startedAt).timestamp.text)
    return .object(object)
  }

  private var redrivableStatus: String {
    switch origin {
    case .mapRun: "REDRIVABLE_BY_MAP_RUN"
    case .task: "REDRIVABLE"
    }
  }

  /// Its description, with `Input` and `Output` as values when they are to be parsed.
  func described(parsingData isParsed: Bool) -> JSON {
    guard isParsed, case .object(var object) = description else { return description }
    object["Input"] = input
    if case .succeeded(let output) = status { object["Output"] = output }
    return .object(object)
  }

  /// What StartSyncExecution answers when it has ended.
  ///
  /// - Source: API reference, "StartSyncExecution"; pricing page: 100 milliseconds and 64 MB are billed at least.
  var answer: JSON {
    let milliseconds = (stoppedAt ?? startedAt).milliseconds - startedAt.milliseconds
    let billed: JSON = [
      "BilledDurationInMilliseconds": .number(JSONNumber(max(1, (milliseconds + 99) / 100) * 100)),
      "BilledMemoryUsedInMB": 64,
    ]
    let hidden: Set = ["RedriveCount", "RedriveStatus", "RedriveStatusReason"]
    let members = (description.object?.members ?? []).filter { !hidden.contains($0.name) }
    return .object(JSONObject([("BillingDetails", billed)] + members.map { ($0.name, $0.value) }))
  }
}

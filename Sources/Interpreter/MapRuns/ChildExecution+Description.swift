import JSONModel
import StatesLanguage

extension ChildExecution {
  /// Whether it ended well.
  var hasSucceeded: Bool {
    if case .succeeded = status { true } else { false }
  }

  /// Its description, as a `ResultWriter` writes it.
  ///
  /// - Source: Step Functions guide, "ResultWriter (Map)", "Exported files".
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
    object["RedriveStatus"] = .string(hasSucceeded ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN")
    if hasSucceeded { object["RedriveStatusReason"] = "Execution is SUCCEEDED and cannot be redriven" }
    object["StartDate"] = .string(startedAt.timestamp.text)
    object["StateMachineArn"] = .string(names.machineARN)
    object["Status"] = .string(status.name)
    object["StopDate"] = .string((stoppedAt ?? startedAt).timestamp.text)
    return .object(object)
  }
}

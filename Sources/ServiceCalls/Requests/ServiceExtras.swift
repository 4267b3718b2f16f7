import JSONModel
import StatesLanguage

/// What Step Functions adds to the calls of some services, so that they know who calls.
struct ServiceExtras {
  let action: ServiceAction
  let caller: Caller

  /// The members with what is added to them.
  ///
  /// - Source: Step Functions guide, the page of each service; recorded for ECS.
  func added(to object: JSONObject) -> JSONObject {
    var object = object
    switch (action.service, action.pattern) {
    case ("events", _): object.change("Entries", by: entries)
    case ("batch", .sync): object["ContainerOverrides"] = overrides(object["ContainerOverrides"])
    case ("ecs", .sync): object["StartedBy"] = "AWS Step Functions"
    case ("mediaconvert", .sync): object["Tags"] = labels(object["Tags"])
    case ("sagemaker", .sync): object["Tags"] = tags(object["Tags"])
    default: break
    }
    return object
  }

  /// Events with the state machine and the execution among their resources.
  private func entries(_ entries: JSON) -> JSON {
    guard case .array(let elements) = entries else { return entries }
    let callers: [JSON] = [.string(caller.stateMachineARN), .string(caller.executionARN)]
    return .array(
      elements.map { element in
        guard case .object(var entry) = element else { return element }
        entry["Resources"] = .array((entry["Resources"]?.array ?? []) + callers)
        return .object(entry)
      }
    )
  }

  /// A container's overrides with the variable that Batch's jobs are known by.
  private func overrides(_ overrides: JSON?) -> JSON {
    var object = overrides?.object ?? [:]
    let variable: JSON = ["Name": "MANAGED_BY_AWS", "Value": "STARTED_BY_STEP_FUNCTIONS"]
    object["Environment"] = .array((object["Environment"]?.array ?? []) + [variable])
    return .object(object)
  }

  /// A map of tags with the one that MediaConvert's jobs are known by.
  private func labels(_ tags: JSON?) -> JSON {
    var object = tags?.object ?? [:]
    object["ManagedByService"] = "AWSStepFunctions"
    return .object(object)
  }

  /// A list of tags with the one that names the execution, by which programs that hear of SageMaker's jobs find it.
  private func tags(_ tags: JSON?) -> JSON {
    let tag: JSON = ["Key": "AWS_STEP_FUNCTIONS_EXECUTION_ARN", "Value": .string(caller.executionARN)]
    return .array((tags?.array ?? []) + [tag])
  }
}

package import JSONModel
package import StatesLanguage

extension TaskCall {
  /// What a task does with its input; nothing for an activity, whose worker fetches it.
  ///
  /// - Throws: ``CallRefusal`` when the task cannot be started, or the service would refuse the call.
  package static func of(
    _ resource: TaskResource,
    input: JSON,
    caller: Caller
  ) throws(CallRefusal) -> TaskCall? {
    switch resource {
    case .activity: nil
    case .lambdaFunction(let arn): .api(APICall(functionARN: arn, event: input))
    case .service(let action): try TaskCall(action, parameters: input, caller: caller)
    }
  }

  /// What a task of a service does with its parameters.
  ///
  /// The parameters are those that history shows as scheduled.
  ///
  /// - Throws: ``CallRefusal`` when the task cannot be started, or the service would refuse the call.
  package init(_ action: ServiceAction, parameters: JSON, caller: Caller) throws(CallRefusal) {
    guard case .object(let object) = parameters else { throw .invalid("Parameters", in: parameters) }
    switch (action.service, action.action) {
    case ("apigateway", "invoke"): self = .http(try .apiGateway(parameters))
    case ("http", "invoke"): self = .http(try .endpoint(parameters, from: caller))
    case ("eks", "call"): self = .http(try .kubernetes(parameters))
    case ("eks", "runJob"): self = .http(try .kubernetesJob(parameters))
    default: self = .api(try APICall(action, parameters: object, caller: caller))
    }
  }
}

extension APICall {
  /// The call of a function whose ARN is a task's resource: the input is its event.
  ///
  /// - Source: Step Functions guide, "Task state", "Lambda function".
  init(functionARN: String, event: JSON) {
    self.init(
      service: "lambda",
      action: "invoke",
      parameters: ["FunctionName": .string(functionARN), "Payload": .string(event.text())]
    )
  }
}

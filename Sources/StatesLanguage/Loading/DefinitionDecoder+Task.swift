import JSONModel

extension DefinitionDecoder {
  /// A Task state.
  mutating func task(_ fields: Members) -> TaskState? {
    let flow = flow(fields)
    let resource = resource(fields)
    let credentials = credentials(fields)
    let timeout = dynamicInteger("TimeoutSeconds", of: fields, in: 1...99_999_999)
    let heartbeat = dynamicInteger("HeartbeatSeconds", of: fields, in: 1...99_999_999)
    checkHeartbeat(heartbeat, timeout, fields)
    let handling = handling(fields)
    guard let transition = transition(fields), let resource else { return nil }
    return TaskState(
      flow: flow,
      resource: resource,
      credentials: credentials,
      timeoutSeconds: timeout,
      heartbeatSeconds: heartbeat,
      handling: handling,
      transition: transition
    )
  }

  private mutating func checkHeartbeat(_ heartbeat: DynamicInteger?, _ timeout: DynamicInteger?, _ fields: Members) {
    guard case .constant(let heartbeat) = heartbeat, case .constant(let timeout) = timeout, heartbeat >= timeout,
      let json = fields["HeartbeatSeconds"]
    else { return }
    report(.heartbeatNotShorter, at: json)
  }

  private mutating func credentials(_ fields: Members) -> FieldTemplate? {
    guard let json = fields["Credentials"] else { return nil }
    if language == .jsonata, json.value.kind == .string { return .expressions(expressions(json)) }
    guard expect(.object, json, field: "Credentials", "an object") else { return nil }
    let object = Members(json)
    check(object, knows: language == .jsonPath ? ["RoleArn", "RoleArn.$"] : ["RoleArn"])
    checkExclusive(["RoleArn", "RoleArn.$"], of: object)
    if object.all.isEmpty { report(.missingRole, at: json) }
    _ = string("RoleArn", of: object)
    return fieldTemplate("Credentials", of: fields)
  }

  private mutating func resource(_ fields: Members) -> TaskResource? {
    reportMissing(["Resource"], of: fields)
    guard let text = string("Resource", of: fields), let json = fields["Resource"] else { return nil }
    let resource = TaskResource(parsing: text)
    switch resource.standing {
    case .known: break
    case .refused: report(.unknownResource(text), at: json)
    case .foreign: report(.resourceIsNoARN(text), at: json)
    }
    if workflow == .express { checkExpress(resource, at: json) }
    return resource
  }

  private mutating func checkExpress(_ resource: TaskResource, at json: LocatedJSON) {
    switch resource {
    case .lambdaFunction: break
    case .activity: report(.expressActivity, at: json)
    case .service(let action):
      if action.pattern != .requestResponse { report(.expressCannotWait(action.pattern), at: json) }
    }
  }
}

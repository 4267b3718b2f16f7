import JSONModel

extension DefinitionDecoder {
  /// A Map state.
  mutating func map(_ fields: Members) -> MapState? {
    checkExclusive(["ItemSelector", "Parameters"], of: fields)
    let flow = flow(fields)
    let selector = fieldTemplate("ItemSelector", of: fields)
    let items = items(fields)
    let concurrency = dynamicInteger("MaxConcurrency", of: fields, in: 0...99_999_999)
    let distribution = distribution(fields)
    let processor = processor(fields)
    let handling = handling(fields)
    guard let transition = transition(fields), let processor else { return nil }
    return MapState(
      flow: withoutParameters(flow),
      items: items,
      itemSelector: selector ?? flow.paths?.parameters.map(FieldTemplate.payload),
      maxConcurrency: concurrency,
      processor: processor,
      distribution: distribution,
      handling: handling,
      transition: transition
    )
  }

  private mutating func items(_ fields: Members) -> MapItems {
    switch language {
    case .jsonPath: return .jsonPath(path("ItemsPath", of: fields))
    case .jsonata:
      guard let json = fields["Items"] else { return .jsonata(nil) }
      let template = expressions(json)
      if json.value.kind != .array, json.value.kind != .object, !isComputed("Items", of: fields) {
        report(.wrongType(field: "Items", expected: "an array or an expression", found: json.value.kind), at: json)
      }
      return .jsonata(template)
    }
  }

  private func withoutParameters(_ flow: DataFlow) -> DataFlow {
    guard case .jsonPath(var paths) = flow else { return flow }
    paths.parameters = nil
    return .jsonPath(paths)
  }

  /// The processor of a Map state.
  mutating func processor(_ fields: Members) -> ScopeID? {
    checkExclusive(["ItemProcessor", "Iterator"], of: fields)
    guard let (field, json) = Self.processor(of: fields) else {
      reportMissing(["ItemProcessor"], of: fields)
      return nil
    }
    guard expect(.object, json, field: field, "an object"), let place else { return nil }
    guard let scope = outline[place.state].nested.first else {
      reportTooDeep(fields)
      return nil
    }
    let processor = Members(json)
    check(processor, knows: ["StartAt", "States", "Comment", "ProcessorConfig"])
    decodeProcessor(scope, of: processor)
    return scope
  }

  /// Decodes the states of a processor, for the kind of workflow that they run in.
  private mutating func decodeProcessor(_ scope: ScopeID, of processor: Members) {
    let outer = workflow
    if let own = configuration(of: processor)?.executionType { workflow = own }
    defer { workflow = outer }
    decodeNested(scope, of: processor)
  }

  /// The field that holds the processor of a Map, and the processor.
  static func processor(of fields: Members) -> (field: String, json: LocatedJSON)? {
    for field in ["ItemProcessor", "Iterator"] {
      if let json = fields[field] { return (field, json) }
    }
    return nil
  }

  /// How a processor runs: inside the same execution, or as executions of its own kind.
  ///
  /// - Source: Step Functions guide, "Using Map state in Distributed mode": `ExecutionType` is required there.
  private mutating func configuration(of processor: Members) -> (mode: MapMode, executionType: WorkflowType?)? {
    guard let json = processor["ProcessorConfig"], expect(.object, json, field: "ProcessorConfig", "an object") else {
      return nil
    }
    let configuration = Members(json)
    check(configuration, knows: ["Mode", "ExecutionType"])
    let mode = word("Mode", of: configuration, as: MapMode.self)
    let type = word("ExecutionType", of: configuration, as: WorkflowType.self)
    guard let mode = mode ?? (configuration.contains("Mode") ? nil : .inline) else { return nil }
    switch mode {
    case .inline:
      if configuration.contains("ExecutionType") { reportUnneeded("ExecutionType", in: configuration, .distributed) }
      return (mode, nil)
    case .distributed:
      reportMissing(["ExecutionType"], of: configuration)
      return (mode, type)
    }
  }

  private mutating func reportUnneeded(_ field: String, in configuration: Members, _ mode: MapMode) {
    let problem = Diagnostic.Problem.fieldNeeds(field, other: "Mode", value: mode.rawValue)
    report(problem, at: configuration.json, blaming: configuration[field]?.nameRange)
  }
}

/// Where the iterations of a Map run (`ProcessorConfig.Mode`); the raw value is the definition's word for it.
private enum MapMode: String, CaseIterable {
  /// Inside the same execution.
  case inline = "INLINE"
  /// Each as an execution of its own.
  case distributed = "DISTRIBUTED"
}

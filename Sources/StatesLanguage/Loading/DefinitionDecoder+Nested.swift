import JSONModel

extension DefinitionDecoder {
  /// A Parallel state.
  mutating func parallel(_ fields: Members) -> ParallelState? {
    let flow = flow(fields)
    let branches = branches(fields)
    let handling = handling(fields)
    guard let transition = transition(fields), let branches else { return nil }
    return ParallelState(flow: flow, branches: branches, handling: handling, transition: transition)
  }

  /// The branches of a Parallel state.
  mutating func branches(_ fields: Members) -> [ScopeID]? {
    reportMissing(["Branches"], of: fields)
    guard let branches = elements("Branches", of: fields, "an array of branches"), let place else { return nil }
    let scopes = outline[place.state].nested
    if scopes.count < branches.count { reportTooDeep(fields) }
    for (scope, json) in zip(scopes, branches) where expect(.object, json, field: "Branches", "an array of objects") {
      let branch = Members(json)
      check(branch, knows: ["StartAt", "States", "Comment"])
      _ = string("Comment", of: branch)
      decodeNested(scope, of: branch)
    }
    return scopes
  }

  /// A Map state whose processor runs inside the same execution.
  mutating func map(_ fields: Members) -> MapState? {
    checkDistributed(fields)
    checkExclusive(["ItemSelector", "Parameters"], of: fields)
    let flow = flow(fields)
    let selector = objectTemplate("ItemSelector", of: fields)
    let items = path("ItemsPath", of: fields)
    let concurrency = dynamicInteger("MaxConcurrency", of: fields, in: 0...99_999_999)
    let processor = processor(fields)
    let handling = handling(fields)
    guard let transition = transition(fields), let processor else { return nil }
    return MapState(
      flow: withoutParameters(flow),
      itemsPath: items,
      itemSelector: selector ?? flow.parameters,
      maxConcurrency: concurrency,
      processor: processor,
      handling: handling,
      transition: transition
    )
  }

  private func withoutParameters(_ flow: DataFlow) -> DataFlow {
    var flow = flow
    flow.parameters = nil
    return flow
  }

  /// The processor of a Map state.
  mutating func processor(_ fields: Members) -> ScopeID? {
    checkExclusive(["ItemProcessor", "Iterator"], of: fields)
    guard let field = ["ItemProcessor", "Iterator"].first(where: fields.contains), let json = fields[field] else {
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
    checkConfiguration(processor)
    decodeNested(scope, of: processor)
    return scope
  }

  private mutating func decodeNested(_ scope: ScopeID, of object: Members) {
    let outer = variables.scope
    variables.scope = scope
    defer { variables.scope = outer }
    decodeScope(scope, of: object)
  }

  private mutating func reportTooDeep(_ fields: Members) {
    report(.nestedTooDeep(limit: OutlineBuilder.depthLimit), at: fields.json, blaming: blame(fields.json))
  }

  private mutating func checkConfiguration(_ processor: Members) {
    guard let json = processor["ProcessorConfig"], expect(.object, json, field: "ProcessorConfig", "an object") else {
      return
    }
    let configuration = Members(json)
    check(configuration, knows: ["Mode", "ExecutionType"])
    let mode = string("Mode", of: configuration)
    if let mode, let json = configuration["Mode"], mode != "INLINE", mode != "DISTRIBUTED" {
      report(.unknownValue(field: "Mode", found: mode, allowed: ["INLINE", "DISTRIBUTED"]), at: json)
    }
  }

  /// Refuses a Map whose iterations are executions of their own.
  private mutating func checkDistributed(_ fields: Members) {
    let first = fields.all.first { StateField(named: $0.name)?.isForDistributedMaps == true }
    let isDistributed = place.map { outline[$0.state].isDistributed } ?? false
    guard isDistributed || first != nil else { return }
    let mode = fields["ItemProcessor"]?["ProcessorConfig"]?["Mode"]
    let blamed = isDistributed ? mode?.range : first?.value.nameRange
    report(.distributedMapNotSupported, at: fields.json, blaming: blamed ?? blame(fields.json))
  }
}

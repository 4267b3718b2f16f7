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

  /// Decodes the states of a branch or of a processor.
  mutating func decodeNested(_ scope: ScopeID, of object: Members) {
    let outer = variables.scope
    variables.scope = scope
    defer { variables.scope = outer }
    decodeScope(scope, of: object)
  }

  /// Notes that a state is nested too deep to be looked at.
  mutating func reportTooDeep(_ fields: Members) {
    report(.nestedTooDeep(limit: OutlineBuilder.depthLimit), at: fields.json, blaming: blame(fields.json))
  }
}

import StatesLanguage

/// What the interpreter needs of a state at every stage, laid out so that reading a part does not copy the rest.
struct CompiledState: Sendable {
  let name: StateName
  let type: StateType
  let plan: StagePlan
  let flow: DataFlow
  /// Where the state goes unless it chooses, or is caught.
  let transition: Transition

  init(_ definition: StateDefinition) {
    name = definition.name
    type = definition.state.type
    plan = StagePlan(for: definition.state)
    switch definition.state {
    case .pass(let state): (flow, transition) = (state.flow, state.transition)
    case .task(let state): (flow, transition) = (state.flow, state.transition)
    case .choice(let state): (flow, transition) = (state.flow, .end)
    case .wait(let state): (flow, transition) = (state.flow, state.transition)
    case .succeed(let state): (flow, transition) = (state.flow, .end)
    case .fail: (flow, transition) = (.unchanged, .end)
    case .parallel(let state): (flow, transition) = (state.flow, state.transition)
    case .map(let state): (flow, transition) = (state.flow, state.transition)
    }
  }
}

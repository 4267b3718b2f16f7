import StatesLanguage

/// What the interpreter needs of a state at every stage, laid out so that reading a part does not copy the rest.
struct CompiledState: Sendable {
  let name: StateName
  let type: StateType
  let plan: StagePlan
  /// The fields of a state in JSONPath; those of a state in JSONata change nothing.
  let paths: PathFlow
  /// The fields of a state in JSONata; none in JSONPath.
  let expressions: ExpressionFlow?
  /// Where the state goes unless it chooses, or is caught.
  let transition: Transition

  init(_ definition: StateDefinition) {
    name = definition.name
    type = definition.state.type
    plan = StagePlan(for: definition.state)
    transition = definition.state.transition
    let flow = definition.state.flow
    paths = flow?.paths ?? .unchanged
    expressions = flow?.expressions
  }
}

extension State {
  /// Where the state goes unless it chooses, or is caught.
  fileprivate var transition: Transition {
    switch self {
    case .pass(let state): state.transition
    case .task(let state): state.transition
    case .wait(let state): state.transition
    case .parallel(let state): state.transition
    case .map(let state): state.transition
    case .choice, .succeed, .fail: .end
    }
  }
}

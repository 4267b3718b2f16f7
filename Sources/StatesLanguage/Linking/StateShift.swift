/// Moves the numbers of states and scopes, so that those of one machine can stand after those of another.
struct StateShift {
  let states: Int
  let scopes: Int

  func moved(_ id: StateID) -> StateID { StateID(index: id.index + states) }

  func moved(_ id: ScopeID) -> ScopeID { ScopeID(index: id.index + scopes) }

  func moved(_ scope: StateScope) -> StateScope {
    StateScope(
      id: moved(scope.id),
      startAt: moved(scope.startAt),
      states: scope.states.map(moved),
      owner: scope.owner.map(moved),
      index: scope.index
    )
  }

  func moved(_ state: StateDefinition) -> StateDefinition {
    StateDefinition(
      id: moved(state.id),
      name: state.name,
      scope: moved(state.scope),
      comment: state.comment,
      nameRange: state.nameRange,
      range: state.range,
      state: moved(state.state)
    )
  }

  private func moved(_ transition: Transition) -> Transition {
    switch transition {
    case .next(let state): .next(moved(state))
    case .end: .end
    }
  }

  private func moved(_ handling: ErrorHandling) -> ErrorHandling {
    var handling = handling
    for index in handling.catchers.indices { handling.catchers[index].next = moved(handling.catchers[index].next) }
    return handling
  }

  private func moved(_ state: State) -> State {
    switch state {
    case .pass(var pass):
      pass.transition = moved(pass.transition)
      return .pass(pass)
    case .task(var task):
      (task.transition, task.handling) = (moved(task.transition), moved(task.handling))
      return .task(task)
    case .choice(var choice):
      for index in choice.rules.indices { choice.rules[index].next = moved(choice.rules[index].next) }
      choice.defaultState = choice.defaultState.map(moved)
      return .choice(choice)
    case .wait(var wait):
      wait.transition = moved(wait.transition)
      return .wait(wait)
    case .parallel(var parallel):
      (parallel.transition, parallel.handling) = (moved(parallel.transition), moved(parallel.handling))
      parallel.branches = parallel.branches.map(moved)
      return .parallel(parallel)
    case .map(var map):
      (map.transition, map.handling) = (moved(map.transition), moved(map.handling))
      map.processor = moved(map.processor)
      return .map(map)
    case .succeed, .fail: return state
    }
  }
}

extension DefinitionOutline {
  /// The outline of a machine that is linked to another one, with the numbers that its states have there.
  public func placed(as link: MachineLink) -> DefinitionOutline {
    let shift = StateShift(states: link.states.lowerBound, scopes: link.scopes.lowerBound)
    var outline = self
    outline.states = states.map(shift.moved)
    outline.scopes = scopes.map(shift.moved)
    (outline.firstState, outline.firstScope) = (link.states.lowerBound, link.scopes.lowerBound)
    return outline
  }
}

extension StateShift {
  fileprivate func moved(_ state: DefinitionOutline.State) -> DefinitionOutline.State {
    var copy = DefinitionOutline.State(
      id: moved(state.id),
      name: state.name,
      typeText: state.typeText,
      nameRange: state.nameRange,
      range: state.range,
      scope: moved(state.scope),
      comment: state.comment
    )
    copy.nested = state.nested.map(moved)
    copy.transitions = state.transitions.map { transition in
      var transition = transition
      transition.target = moved(transition.target)
      return transition
    }
    (copy.retriers, copy.language) = (state.retriers, state.language)
    (copy.maxConcurrency, copy.resource) = (state.maxConcurrency, state.resource)
    (copy.isDistributed, copy.ends) = (state.isDistributed, state.ends)
    return copy
  }

  fileprivate func moved(_ scope: DefinitionOutline.Scope) -> DefinitionOutline.Scope {
    var copy = DefinitionOutline.Scope(
      id: moved(scope.id),
      owner: scope.owner.map(moved),
      index: scope.index,
      field: scope.field,
      range: scope.range
    )
    copy.start = scope.start.map(moved)
    copy.states = scope.states.map(moved)
    return copy
  }

  private func moved(_ target: DefinitionOutline.Target) -> DefinitionOutline.Target {
    var target = target
    target.state = target.state.map(moved)
    return target
  }
}

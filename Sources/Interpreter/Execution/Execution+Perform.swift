import JSONModel
import StatesLanguage

extension Execution {
  /// Does the work of the state that the active branch visits.
  mutating func perform() throws(EvaluationError) {
    switch machine.states[active.visit.state.index].state {
    case .pass(let pass):
      active.visit.result = pass.result
      moveOn()
    case .task(let task): try schedule(task)
    case .choice(let choice): try choose(choice)
    case .wait(let wait): try sleep(wait)
    case .succeed: moveOn()
    case .fail(let fail): try raise(fail)
    case .parallel(let parallel): startBranches(of: parallel)
    case .map(let map): try startIterations(of: map)
    }
  }

  private mutating func choose(_ choice: ChoiceState) throws(EvaluationError) {
    let rule = active.visit.forced.contains(.way) ? active.visit.chosenRule : try ruleThatHolds(of: choice)
    active.visit.chosenRule = rule
    if let rule {
      active.visit.transition = .next(choice.rules[rule].next)
      if case .condition(_, let assignments?) = choice.rules[rule].test {
        active.visit.assigned = try evaluate(assignments, on: active.visit.workingInput)
      }
    } else if let next = choice.defaultState {
      active.visit.transition = .next(next)
    } else {
      throw Self.noMatch
    }
    moveOn()
  }

  private mutating func ruleThatHolds(of choice: ChoiceState) throws(EvaluationError) -> Int? {
    try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) -> Int? in
      for (index, rule) in choice.rules.enumerated() where try rule.test.holds(in: &scope) { return index }
      return nil
    }
  }

  private mutating func sleep(_ wait: WaitState) throws(EvaluationError) {
    let now = now
    let deadline = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      try wait.time.deadline(from: now.timestamp, in: &scope)
    }
    moveOn()
    if Instant(deadline) > now { self.wait(.sleeping(until: Instant(deadline))) }
  }

  private mutating func raise(_ fail: FailState) throws(EvaluationError) {
    let texts = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      (
        error: try fail.error?.value(field: "ErrorPath", in: &scope),
        cause: try fail.cause?.value(field: "CausePath", in: &scope)
      )
    }
    let limits = program.settings.limits
    self.fail(
      error: texts.error?.cut(to: limits.errorCharacters),
      cause: texts.cause?.cut(to: limits.causeCharacters),
      origin: .raised
    )
  }
}

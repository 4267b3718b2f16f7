import JSONModel
import StatesLanguage

extension Execution {
  /// The data flow of the state that the active branch visits.
  var flow: DataFlow { program.states[active.visit.state.index].flow }

  /// Evaluates something against the active branch's place and `data`, and keeps the generator's new state.
  mutating func evaluate<Value>(
    on data: JSON,
    token: String? = nil,
    item: MapItem? = nil,
    _ body: (inout StageScope) throws(EvaluationError) -> Value
  ) throws(EvaluationError) -> Value {
    var scope = StageScope(
      data: data,
      program: program,
      variables: active.variables,
      place: ContextPlace(of: active, token: token, item: item, child: activeChild),
      random: random
    )
    let value = try body(&scope)
    random = scope.random
    return value
  }

  mutating func selectInput() throws(EvaluationError) {
    let path = flow.inputPath
    active.visit.effectiveInput = try evaluate(on: active.visit.input) { scope throws(EvaluationError) in
      try path.select(in: &scope)
    }
    moveOn()
  }

  /// Makes what the state sends: evaluates `Parameters` or, in a Map, finds the items.
  mutating func makeArguments() throws(EvaluationError) {
    switch machine.states[active.visit.state.index].state {
    case .map(let map): active.visit.arguments = try items(of: map)
    case .task: try prepareTask()
    case .pass, .parallel: try evaluateParameters()
    case .choice, .wait, .succeed, .fail: break
    }
    moveOn()
  }

  private mutating func evaluateParameters() throws(EvaluationError) {
    guard let template = flow.parameters else { return }
    active.visit.arguments = try evaluate(on: active.visit.workingInput) { scope throws(EvaluationError) in
      try template.evaluate(in: &scope)
    }
  }

  mutating func selectResult() throws(EvaluationError) {
    if let template = flow.resultSelector {
      active.visit.selectedResult = try evaluate(on: resultSoFar) { scope throws(EvaluationError) in
        try template.evaluate(in: &scope)
      }
    }
    moveOn()
  }

  mutating func placeResult() throws(EvaluationError) {
    let result = resultSoFar
    active.visit.placedResult = try flow.resultPath.place(result, into: active.visit.input)
    moveOn()
  }

  mutating func computeAssignments() throws(EvaluationError) {
    if let assignments = flow.assign, !assignsByRule {
      active.visit.assigned = try evaluate(assignments, on: assignmentData)
    }
    moveOn()
  }

  /// Whether a rule of a Choice was chosen, so that the state's own `Assign` does not act.
  private var assignsByRule: Bool { active.visit.chosenRule != nil }

  mutating func evaluate(_ assignments: Assignments, on data: JSON) throws(EvaluationError) -> [Visit.Assigned] {
    try evaluate(on: data) { scope throws(EvaluationError) in
      try assignments.evaluate(in: &scope).map { Visit.Assigned(name: $0.name, value: $0.value) }
    }
  }

  mutating func selectOutput() throws(EvaluationError) {
    let path = flow.outputPath
    active.visit.output = try evaluate(on: dataBeforeOutput) { scope throws(EvaluationError) in
      try path.select(in: &scope)
    }
    moveOn()
  }

  /// The result as far as it has been shaped; a Pass without `Result` results in what it would send.
  private var resultSoFar: JSON {
    active.visit.selectedResult ?? active.visit.result ?? active.visit.workingArguments
  }

  /// What `$` is in `Assign`: the raw result where there is one.
  private var assignmentData: JSON { active.visit.result ?? active.visit.workingArguments }

  /// The data that `OutputPath` selects from, which is the output without it.
  var dataBeforeOutput: JSON { active.visit.placedResult ?? resultSoFar }
}

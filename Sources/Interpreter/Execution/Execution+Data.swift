import JSONModel
import StatesLanguage

extension Execution {
  /// The paths and templates of the state that the active branch visits.
  var paths: PathFlow { program.states[active.visit.state.index].paths }

  /// The fields in JSONata of the state that the active branch visits.
  var expressions: ExpressionFlow? { program.states[active.visit.state.index].expressions }

  /// Evaluates something against the active branch's place and `data`, and keeps the generator's new state.
  mutating func evaluate<Value>(
    on data: JSON,
    token: String? = nil,
    item: MapItem? = nil,
    errorOutput: JSON? = nil,
    _ body: (inout StageScope) throws(EvaluationError) -> Value
  ) throws(EvaluationError) -> Value {
    var scope = StageScope(
      data: data,
      program: program,
      variables: active.variables,
      place: ContextPlace(of: active, token: token, item: item, child: activeChild),
      moment: now,
      result: active.visit.result,
      errorOutput: errorOutput,
      random: random
    )
    let value = try body(&scope)
    random = scope.random
    return value
  }

  mutating func selectInput() throws(EvaluationError) {
    let path = paths.inputPath
    active.visit.effectiveInput = try evaluate(on: active.visit.input) { scope throws(EvaluationError) in
      try path.select(in: &scope)
    }
    moveOn()
  }

  /// Makes what the state sends: evaluates `Parameters` or `Arguments` or, in a Map, finds the items.
  mutating func makeArguments() throws(EvaluationError) {
    switch machine.states[active.visit.state.index].state {
    case .map(let map): active.visit.arguments = try items(of: map)
    case .task: try evaluateParameters(token: nextToken)
    case .pass, .parallel: try evaluateParameters()
    case .choice, .wait, .succeed, .fail: break
    }
    moveOn()
  }

  private mutating func evaluateParameters(token: String? = nil) throws(EvaluationError) {
    if let template = expressions?.arguments {
      active.visit.arguments = try evaluate(template, token: token)
    } else if let template = paths.parameters {
      active.visit.arguments = try evaluate(on: active.visit.workingInput, token: token) {
        scope throws(EvaluationError) in
        try template.evaluate(in: &scope)
      }
    }
  }

  mutating func selectResult() throws(EvaluationError) {
    if let template = paths.resultSelector {
      active.visit.selectedResult = try evaluate(on: resultSoFar) { scope throws(EvaluationError) in
        try template.evaluate(in: &scope)
      }
    }
    moveOn()
  }

  mutating func placeResult() throws(EvaluationError) {
    let result = resultSoFar
    active.visit.placedResult = try paths.resultPath.place(result, into: active.visit.input)
    moveOn()
  }

  mutating func computeAssignments() throws(EvaluationError) {
    if expressions != nil {
      if let assignments = chosenAssignments { active.visit.assigned = try evaluate(assignments) }
    } else if let assignments = paths.assign, !assignsByRule {
      active.visit.assigned = try evaluate(assignments, on: assignmentData)
    }
    moveOn()
  }

  /// Whether a rule of a Choice was chosen, so that the state's own `Assign` does not act.
  private var assignsByRule: Bool { active.visit.chosenRule != nil }

  mutating func evaluate(
    _ assignments: Assignments<PayloadTemplate>,
    on data: JSON
  ) throws(EvaluationError) -> [Visit.Assigned] {
    try evaluate(on: data) { scope throws(EvaluationError) in
      try assignments.evaluate(in: &scope).map { Visit.Assigned(name: $0.name, value: $0.value) }
    }
  }

  /// Makes the state's output with `OutputPath` or `Output`.
  mutating func selectOutput() throws(EvaluationError) {
    if expressions != nil {
      if let template = chosenOutput { active.visit.output = try evaluate(template) }
    } else {
      let path = paths.outputPath
      active.visit.output = try evaluate(on: dataBeforeOutput) { scope throws(EvaluationError) in
        try path.select(in: &scope)
      }
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

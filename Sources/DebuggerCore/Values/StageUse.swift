import Interpreter
import StatesLanguage

/// What one stage of a state reads and makes.
struct StageUse {
  /// The stage.
  let stage: Stage
  /// For each thing that it reads, the values that can stand for it: the first one that is there does.
  let reads: [[VisitValue]]
  /// What it makes.
  let makes: VisitValue?

  init(_ stage: Stage, reads: [[VisitValue]] = [], makes: VisitValue? = nil) {
    self.stage = stage
    self.reads = reads
    self.makes = makes
  }
}

extension [VisitValue] {
  /// What a state works on.
  static let workingInput: Self = [.effectiveInput, .input]
  /// What a state sends.
  static let workingArguments: Self = [.arguments] + workingInput
  /// The result as far as it has been shaped.
  static let shapedResult: Self = [.selectedResult, .result] + workingArguments
  /// What `ResultSelector` shapes, and what `$` is in `Assign`.
  static let rawResult: Self = [.result] + workingArguments
  /// What `OutputPath` selects from.
  static let unselectedOutput: Self = [.placedResult] + shapedResult
}

extension State {
  /// What its stages read and make, in their order, as long as no error comes in between.
  var uses: [StageUse] {
    switch self {
    case .pass(let pass): pass.flow.uses(around: pass.result.map { _ in StageUse(.perform, makes: .result) })
    case .task(let task): task.flow.uses(around: task.work)
    case .choice(let choice): choice.uses
    case .wait(let wait): wait.flow.uses(around: StageUse(.perform, reads: [.workingInput]))
    case .succeed(let succeed): succeed.flow.uses(around: nil)
    case .fail: [StageUse(.enter, reads: [[.input]]), StageUse(.perform, reads: [.workingInput])]
    case .parallel(let parallel):
      parallel.flow.uses(around: StageUse(.perform, reads: [.workingArguments], makes: .result))
    case .map(let map):
      map.flow.uses(around: StageUse(.perform, reads: [[.arguments], .workingInput], makes: .result), findsItems: true)
    }
  }

  /// What the state does with an error.
  var errorHandling: ErrorHandling {
    switch self {
    case .task(let state): state.handling
    case .parallel(let state): state.handling
    case .map(let state): state.handling
    case .pass, .choice, .wait, .succeed, .fail: .none
    }
  }
}

extension TaskState {
  /// The call reads the working input, too, when a time limit or the role is computed.
  fileprivate var work: StageUse {
    let isComputed = [timeoutSeconds, heartbeatSeconds].contains { limit in
      switch limit {
      case .path, .expression: true
      case .constant, nil: false
      }
    }
    let reads: [[VisitValue]] =
      isComputed || credentials != nil ? [.workingArguments, .workingInput] : [.workingArguments]
    return StageUse(.perform, reads: reads, makes: .result)
  }
}

extension ChoiceState {
  fileprivate var uses: [StageUse] {
    let work = StageUse(.perform, reads: [.workingInput])
    guard case .jsonata(var fields) = flow else { return flow.uses(around: work) }
    for case .expression(_, let assign, let output) in rules.map(\.test) {
      fields.assign = fields.assign ?? assign
      fields.output = fields.output ?? output
    }
    return fields.uses(around: work)
  }
}

extension DataFlow {
  fileprivate func uses(around work: StageUse?, findsItems: Bool = false) -> [StageUse] {
    switch self {
    case .jsonPath(let paths): paths.uses(around: work, findsItems: findsItems)
    case .jsonata(let expressions): expressions.uses(around: work, findsItems: findsItems)
    }
  }
}

extension ExpressionFlow {
  /// Expressions can read the state's input at every stage.
  fileprivate func uses(around work: StageUse?, findsItems: Bool = false) -> [StageUse] {
    var uses = [StageUse(.enter, reads: [[.input]])]
    if arguments != nil || findsItems { uses.append(StageUse(.parameters, reads: [[.input]], makes: .arguments)) }
    if let work { uses.append(work) }
    if assign != nil { uses.append(StageUse(.assign, reads: [[.input], [.result]])) }
    if output != nil { uses.append(StageUse(.outputPath, reads: [[.input], [.result]], makes: .output)) }
    return uses + [StageUse(.exit, reads: [[.output, .result] + .workingArguments])]
  }
}

extension PathFlow {
  fileprivate func uses(around work: StageUse?, findsItems: Bool = false) -> [StageUse] {
    var uses = [StageUse(.enter, reads: [[.input]])]
    if inputPath != .whole { uses.append(StageUse(.inputPath, reads: [[.input]], makes: .effectiveInput)) }
    if parameters != nil || findsItems {
      uses.append(StageUse(.parameters, reads: [.workingInput], makes: .arguments))
    }
    if let work { uses.append(work) }
    if resultSelector != nil {
      uses.append(StageUse(.resultSelector, reads: [.rawResult], makes: .selectedResult))
    }
    return uses + usesAfterResult
  }

  private var usesAfterResult: [StageUse] {
    var uses: [StageUse] = []
    switch resultPath {
    case .replace: break
    case .discard: uses.append(StageUse(.resultPath, reads: [[.input]], makes: .placedResult))
    case .at: uses.append(StageUse(.resultPath, reads: [[.input], .shapedResult], makes: .placedResult))
    }
    if assign != nil { uses.append(StageUse(.assign, reads: [.rawResult])) }
    switch outputPath {
    case .whole: break
    case .nothing: uses.append(StageUse(.outputPath, makes: .output))
    case .path: uses.append(StageUse(.outputPath, reads: [.unselectedOutput], makes: .output))
    }
    return uses + [StageUse(.exit, reads: [[.output] + .unselectedOutput])]
  }
}

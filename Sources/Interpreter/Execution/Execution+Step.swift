public import StatesLanguage

/// A stage that was run.
public struct Step: Sendable, Hashable {
  /// The branch that moved.
  public let branch: BranchID
  /// The state that it was in.
  public let state: StateID
  /// The stage.
  public let stage: Stage
}

extension Execution {
  /// Runs the next stage of the branch whose turn it is.
  ///
  /// Pure: no clock, file, random number or socket is touched.
  ///
  /// - Returns: What was run; nothing when every branch waits or the execution has ended.
  @discardableResult
  public mutating func step() -> Step? {
    guard let next = nextBranch else { return nil }
    return step(next)
  }

  /// Runs the next stage of one branch.
  ///
  /// - Returns: What was run; nothing when the branch waits, is not there, or the execution has ended.
  @discardableResult
  public mutating func step(_ branch: BranchID) -> Step? {
    guard case .running = status, activate(branch), case .ready = active.condition else { return nil }
    let step = Step(branch: branch, state: active.visit.state, stage: active.visit.stage)
    do throws(EvaluationError) {
      try run(step.stage)
    } catch {
      failInside(error)
    }
    settleChild()
    return step
  }

  /// Steps until every branch waits or the execution has ended.
  ///
  /// - Parameter steps: The most steps to take.
  /// - Returns: How many were taken.
  @discardableResult
  public mutating func run(atMost steps: Int = .max) -> Int {
    var taken = 0
    while taken < steps, step() != nil { taken += 1 }
    return taken
  }

  private mutating func run(_ stage: Stage) throws(EvaluationError) {
    switch stage {
    case .enter: enter()
    case .inputPath: try selectInput()
    case .parameters:
      try makeArguments()
      try checkArguments()
    case .perform: try perform()
    case .resultSelector: try selectResult()
    case .resultPath: try placeResult()
    case .assign: try computeAssignments()
    case .outputPath: try selectOutput()
    case .exit: try exit()
    case .recover: try recover()
    }
  }

  private mutating func enter() {
    let state = active.visit.state.index
    active.visit.enteredAt = now
    record(.stateEntered(program.states[state].type, name: program.states[state].name, input: active.visit.input))
    active.visit.enteredEvent = active.lastEvent
    guard let stage = active.visit.stageAfterEntry else { return moveOn() }
    active.visit.stageAfterEntry = nil
    active.visit.stage = stage
    if stage == .recover { active.visit.failure?.event = active.lastEvent }
  }

  /// Goes to the stage after the one that has just run.
  mutating func moveOn() {
    active.visit.stage = program.states[active.visit.state.index].plan.stage(after: active.visit.stage)
  }
}

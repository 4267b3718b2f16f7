import Interpreter
import StatesLanguage

/// What the rest of a branch's visit can still read of its values, errors that are retried or caught included.
struct VisitForecast {
  private let branch: Branch
  private let state: State

  init(_ branch: Branch, in machine: StateMachine) {
    self.branch = branch
    state = machine[branch.visit.state].state
  }

  /// What becomes of a value when a person changes it now.
  func fate(of value: VisitValue) -> ValueFate {
    if branch.condition.hasEnded { return .unread }
    let fate = fate(of: value, through: stagesAhead, given: present.union([value]))
    switch fate {
    case .read, .madeAnew, .sent: return fate
    case .unread:
      if mayMeetError, isReadAfterError(value) { return .read }
      return value == .arguments && isSent ? .sent : .unread
    }
  }

  /// The values that are there.
  private var present: Set<VisitValue> { Set(VisitValue.allCases.filter { branch.visit[$0] != nil }) }

  /// What is still to come, as long as no error comes in between.
  private var stagesAhead: [StageUse] {
    let visit = branch.visit
    if case .recover = visit.stage { return [] }
    let ahead = state.uses.filter { $0.stage >= visit.stage && !isLeftOut($0.stage) }
    switch branch.condition {
    case .ready, .sleeping, .retrying, .finished, .failed: return ahead
    case .task: return [StageUse(.perform, makes: .result)] + ahead
    case .joining(let join): return [iterations(of: join)] + ahead.filter { $0.stage > .perform }
    }
  }

  /// Whether the visit leaves a stage of its state out: in JSONPath a rule of a Choice has set its variables already.
  private func isLeftOut(_ stage: Stage) -> Bool {
    guard case .assign = stage, branch.visit.chosenRule != nil, case .choice(let choice) = state else { return false }
    return choice.flow.language == .jsonPath
  }

  /// What the branches of a Parallel or the iterations of a Map still need of the state around them.
  private func iterations(of join: Join) -> StageUse {
    guard case .map(let map) = state, map.itemSelector != nil, join.started < join.count else {
      return StageUse(.perform, makes: .result)
    }
    return StageUse(.perform, reads: [.workingInput], makes: .result)
  }

  private func fate(of value: VisitValue, through stages: [StageUse], given present: Set<VisitValue>) -> ValueFate {
    var present = present
    for stage in stages {
      if stage.reads.contains(where: { $0.first(where: present.contains) == value }) { return .read }
      if let made = stage.makes {
        if made == value { return .madeAnew }
        present.insert(made)
      }
    }
    return .unread
  }

  /// Whether an error can come that is retried or caught.
  private var mayMeetError: Bool {
    if case .recover = branch.visit.stage { return true }
    return stagesAhead.contains { $0.stage < .exit }
  }

  /// Whether a retry, which forgets what the last attempt made, or a catcher reads a value.
  private func isReadAfterError(_ value: VisitValue) -> Bool {
    let handling = state.errorHandling
    if value == .input, handling.catchers.contains(where: \.flow.readsInput) { return true }
    let kept: Set<VisitValue> = [.input, .effectiveInput, .output]
    guard kept.contains(value), handling.retriers.contains(where: { $0.maxAttempts > 0 }) else { return false }
    let again = state.uses.filter { $0.stage > .inputPath }
    return fate(of: value, through: again, given: present.intersection(kept).union([value])) == .read
  }

  private var isSent: Bool {
    guard case .task = state else { return false }
    return branch.visit.stage > .perform && branch.visit.stage < .recover
  }
}

extension CatchFlow {
  /// Whether the state's input is read when an error is caught.
  fileprivate var readsInput: Bool {
    switch self {
    case .jsonPath(let resultPath, _): resultPath != .replace
    case .jsonata(let output, let assign): output != nil || assign != nil
    }
  }
}

import HashTreeCollections
package import Interpreter
package import JSONataEngine
import StatesLanguage

/// Questions about the moment that is looked at, whose answers nobody needs before they are asked for.
///
/// It is a copy of the timeline, so that it can look at the moments just before as well, and nothing that it does
/// changes the session.
package struct Inspection: Sendable {
  let timeline: Timeline
  let forks: ForkTable
  private let focus: BranchID

  /// The branch that is looked at.
  var focusedBranch: BranchID { focus }

  init(_ timeline: Timeline, _ forks: ForkTable, focus: BranchID) {
    self.timeline = timeline
    self.forks = forks
    self.focus = focus
  }

  /// The expressions in JSONata of the state that the branch in focus visits, in the order in which they are evaluated,
  /// with whether each has been evaluated.
  ///
  /// In a Map, those of `ItemSelector` come last, for one item; in an iteration of a Map, those that made its input.
  ///
  /// - Parameter item: Which of ``items`` they are for; without it, the one whose turn is next, or was last.
  /// - Returns: The expressions.
  package func expressions(forItem item: Int? = nil) -> [InspectedExpression] {
    guard let branch else { return [] }
    let past = stagesRun
    return execution.machine[branch.visit.state].state.expressions(of: branch.visit).map { expression in
      let isPast = past[expression.stage] != nil
      return InspectedExpression(expression: expression, branch: focus, state: branch.visit.state, isPast: isPast)
    } + selectorExpressions(of: branch, forItem: item) + selectorExpressions(thatMade: branch)
  }

  /// The moment of an address; nothing when the timeline has none.
  package func moment(at address: MomentAddress) -> Int? { timeline.moment(at: address) }

  /// What led to a moment of the timeline, in words.
  package func words(of moment: Int) -> String {
    guard let action = timeline.moment(moment)?.action else { return "the beginning" }
    return action.words(in: execution(at: moment - 1))
  }

  /// Whether a person brought a moment about.
  package func isByHand(_ moment: Int) -> Bool { timeline.moment(moment)?.isByHand ?? false }

  /// The address of a moment of the timeline.
  package func address(of moment: Int) -> MomentAddress { timeline.address(of: moment) }

  /// The address of a moment that has a name; nothing when its timeline is gone.
  package func address(of bookmark: Bookmark) -> MomentAddress? {
    forks.all(with: timeline).first { $0.number == bookmark.fork }
      .flatMap { $0.timeline.count > bookmark.moment ? $0.timeline.address(of: bookmark.moment) : nil }
  }

  /// What an expression gives where the branch in focus stands.
  package func value(of expression: FrameExpression) -> FrameValue {
    FrameValue(of: expression, for: focus, in: execution)
  }

  /// The items of the Map that the branch in focus visits, when their inputs are made by expressions.
  package var items: ItemsAtHand? {
    guard let branch, !execution.machine[branch.visit.state].state.selectorExpressions.isEmpty else { return nil }
    return execution.items(of: focus)
  }

  /// Evaluates an expression and says what each part of it gave: one that has been evaluated as it was then, another
  /// one as if its turn were now.
  package func trace(_ inspected: InspectedExpression) -> JSONataTrace? {
    let then = inspected.isPast ? execution(before: inspected) : nil
    return (then ?? execution).trace(inspected.expression, in: inspected.branch)
  }

  /// Why the Choice that the branch in focus visits takes its way, or the one that it has just left.
  package var choice: ChoiceExplanation? {
    if let explanation = timeline.here.execution.choiceExplanation(of: focus) {
      return execution(before: .perform)?.choiceExplanation(of: focus) ?? explanation
    }
    return executionBeforeLastChoice?.choiceExplanation(of: focus)
  }

  /// Why the error that the branch in focus meets, or met last in this visit, is dealt with as it is; or the one that
  /// was caught in the visit before.
  package var failure: FailureExplanation? {
    guard let visit = branch?.visit else { return nil }
    if visit.failure == nil { return executionBeforeLastCatch?.failureExplanation(of: focus) }
    return (visit.stage == .recover ? nil : execution(before: .recover))?.failureExplanation(of: focus)
      ?? execution.failureExplanation(of: focus)
  }

  /// The execution at this moment.
  package var execution: Execution { timeline.here.execution }

  private var branch: Branch? { execution.branch(focus) }

  /// The execution as it was before an expression was evaluated.
  private func execution(before inspected: InspectedExpression) -> Execution? {
    if let item = inspected.expression.item { return execution(beforeItem: item.index, of: inspected.branch) }
    // A distributed Map runs this stage again and again, to start more children.
    if inspected.expression.stage == .perform, let run = branch?.visit.mapRun {
      return execution(before: run, of: focus)
    }
    return execution(before: inspected.expression.stage)
  }

  /// The execution as it was before the branch in focus last ran a stage of its present visit; nothing when it has not.
  private func execution(before stage: Stage) -> Execution? { stagesRun[stage].flatMap(execution(at:)) }

  /// The execution as it was before the Choice decided that the branch in focus visited before its present visit.
  private var executionBeforeLastChoice: Execution? {
    guard let state = timeline.here.tally.previousVisit(of: focus)?.state,
      case .choice = timeline.here.execution.machine[state].state
    else { return nil }
    let decision = stepsBack.first { $0.step.stage == .perform && $0.step.state == state }
    return decision.flatMap { execution(at: $0.moment - 1) }
  }

  /// The execution as it was before the error was caught that the branch in focus met in the visit before its present
  /// one.
  private var executionBeforeLastCatch: Execution? {
    guard let last = timeline.here.tally.previousVisit(of: focus), last.catcher != nil else { return nil }
    let catching = stepsBack.first { $0.step.stage == .recover && $0.step.state == last.state }
    return catching.flatMap { execution(at: $0.moment - 1) }
  }

  /// The stages that the branch in focus has run in its present visit, with the moments before they ran for the last
  /// time.
  private var stagesRun: [Stage: Int] {
    guard let branch, branch.visit.stage != .enter else { return [:] }
    var moments: [Stage: Int] = [:]
    for (moment, step) in stepsBack {
      if moments[step.stage] == nil { moments[step.stage] = moment - 1 }
      if case .enter = step.stage { break }
    }
    return moments
  }

  /// The steps of the branch in focus with the moments that they led to, the last one first.
  private var stepsBack: some Sequence<(moment: Int, step: Step)> {
    stride(from: timeline.cursor, to: 0, by: -1).lazy.compactMap { moment in
      timeline.moment(moment)?.step.flatMap { $0.branch == focus ? (moment, $0) : nil }
    }
  }

  /// The execution as it was just before something became so that has been so ever since.
  ///
  /// - Complexity: logarithmic in the number of moments.
  func executionBefore(_ isSo: (Execution) -> Bool) -> Execution? {
    var (low, high) = (0, timeline.cursor)
    guard isSo(execution) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if isSo(execution(at: middle)) { high = middle } else { low = middle + 1 }
    }
    return high > 0 ? execution(at: high - 1) : nil
  }

  private func execution(at moment: Int) -> Execution {
    var past = timeline
    past.go(to: moment)
    return past.here.execution
  }
}

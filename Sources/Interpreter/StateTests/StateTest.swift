import JSONModel
import StatesLanguage

/// A test of a single state, as the API's TestState makes it.
///
/// An ``Execution`` of a machine with just that state runs until the state has been left; a mock stands for the work of
/// the state. A Task without a mock asks for its answer:
///
///     var test = try StateTest(request, now: now)
///     if case .asks(let task) = try test.run() { try test.deliver(.taskSucceeded(task.id, output: answer)) }
public struct StateTest: Sendable {
  /// What is tested.
  public let request: StateTestRequest
  /// The execution of the state.
  public internal(set) var execution: Execution
  /// The state, in the execution's machine.
  let state: State
  /// What stands for its work.
  let mock: StateTestMock.Answer?
  /// The last stage that the visit came to, but for the handling of errors.
  var reached = Stage.enter
  /// What the fields of a Map came to.
  var mapFacts: MapFacts?

  /// How far a test has come.
  public enum Progress: Sendable, Equatable {
    /// A task has to be answered.
    case asks(PendingTask)
    /// The state has been left.
    case ended(StateTestReport)
  }

  /// Makes a test that has not begun.
  ///
  /// - Parameters:
  ///   - request: What is tested, and with what.
  ///   - settings: Names and limits.
  ///   - now: The time on the test's clock.
  /// - Throws: ``StateTestRefusal`` when AWS would not make the test.
  public init(
    _ request: StateTestRequest,
    settings: ExecutionSettings = .init(),
    now: Instant
  ) throws(StateTestRefusal) {
    let tested = try TestedState(of: request)
    mock = try request.checked(for: tested.definition.state)
    self.request = request
    state = tested.definition.state
    var settings = settings
    settings.namesStateInCauses = false
    settings.context = request.context?.object ?? TestContext.object(for: request, state.type, settings, now)
    execution = Execution(tested.machine, input: request.input, settings: settings, now: now)
    for variable in request.variables.members { execution.active.variables.own[variable.name] = variable.value }
  }

  /// Goes on until the state has been left, or a task has to be answered.
  ///
  /// - Throws: ``StateTestRefusal`` when the test turns out to be one that AWS would not make.
  public mutating func run() throws(StateTestRefusal) -> Progress {
    while true {
      if let task = execution.active.condition.task {
        guard let mock else { return .asks(task) }
        answer(task, with: mock)
      } else if let deadline = execution.active.condition.deadline {
        try? execution.deliver(.timePassed, at: deadline)
      }
      if let report = try goOn() { return .ended(report) }
    }
  }

  /// Tells what has happened outside.
  ///
  /// - Throws: ``StimulusError`` when nothing waits for it.
  public mutating func deliver(_ stimulus: Stimulus) throws(StimulusError) {
    try execution.deliver(stimulus, at: execution.now)
  }

  private mutating func answer(_ task: PendingTask, with mock: StateTestMock.Answer) {
    switch mock {
    case .result(let output): try? deliver(.taskSucceeded(task.id, output: output))
    case .error(let error): try? deliver(.taskFailed(task.id, error: error.error, cause: error.cause))
    }
  }

  /// Runs the next stage.
  private mutating func goOn() throws(StateTestRefusal) -> StateTestReport? {
    let visit = execution.active.visit
    if execution.status.isFinal { return report(failed: visit.failure) }
    switch visit.stage {
    case .recover: return handle(visit)
    case .exit: return leave(visit)
    case .perform:
      reached = .perform
      try perform()
    case .enter, .inputPath, .parameters, .resultSelector, .resultPath, .assign, .outputPath:
      reached = visit.stage
      execution.step()
    }
    return nil
  }

  private mutating func perform() throws(StateTestRefusal) {
    guard let mock else {
      execution.step()
      return
    }
    do throws(EvaluationError) {
      switch state {
      case .parallel: try finishWork(with: mock)
      case .map(let map):
        let read = request.configuration.mapItemReaderData.flatMap { try? JSON(parsing: $0) }
        mapFacts = try execution.facts(of: map, read: read)
        try finishWork(with: mock)
      case .pass, .task, .choice, .wait, .succeed, .fail: execution.step()
      }
    } catch {
      execution.failInside(error)
    }
    if let failures = request.configuration.mapIterationFailureCount, let mapFacts, failures > mapFacts.iterations {
      throw .failureCountTooHigh
    }
  }

  private mutating func finishWork(with mock: StateTestMock.Answer) throws(EvaluationError) {
    let failures = request.configuration.mapIterationFailureCount ?? 0
    if let mapFacts, mapFacts.exceedsTolerance(failures) {
      return execution.failWork(
        error: ErrorName.exceedToleratedFailureThreshold.text,
        cause: MapRun.thresholdCause
      )
    }
    switch mock {
    case .result(let result): try execution.finishWork(with: result)
    case .error(let error): execution.failWork(error: error.error, cause: error.cause)
    }
  }
}

import JSONModel
import StatesLanguage

/// What each type of events tells.
///
/// - Source: Step Functions API reference, "HistoryEvent".
extension EventDetails {
  /// What happened; nothing for a type that there is not.
  func detail() throws(HistoryProblem) -> EventDetail? {
    if let detail = try executionDetail() { return detail }
    if let detail = try stateDetail() { return detail }
    if let detail = try taskDetail() { return detail }
    return try mapDetail()
  }

  private func executionDetail() throws(HistoryProblem) -> EventDetail? {
    switch type {
    case "ExecutionStarted":
      .executionStarted(input: try payload("input"), roleARN: try optionalText("roleArn") ?? "")
    case "ExecutionSucceeded": .executionSucceeded(output: try payload("output"))
    case "ExecutionFailed": .executionFailed(error: try optionalText("error"), cause: try optionalText("cause"))
    case "ExecutionTimedOut": .executionTimedOut
    case "ExecutionAborted": .executionAborted(error: try optionalText("error"), cause: try optionalText("cause"))
    case "ExecutionRedriven": .executionRedriven(count: try number("redriveCount"))
    case "EvaluationFailed":
      .evaluationFailed(
        error: ErrorName(try text("error")),
        cause: try optionalText("cause") ?? "",
        location: try optionalText("location"),
        state: StateName(try text("state"))
      )
    default: nil
    }
  }

  private func stateDetail() throws(HistoryProblem) -> EventDetail? {
    if let state = stateType(before: "StateEntered") {
      return .stateEntered(state, name: StateName(try text("name")), input: try payload("input"))
    }
    if let state = stateType(before: "StateExited") {
      let name = StateName(try text("name"))
      return .stateExited(state, name: name, output: try payload("output"), assigned: try assigned())
    }
    return stateType(before: "StateAborted").map { .stateAborted($0) }
  }

  private func stateType(before suffix: String) -> StateType? {
    type.hasSuffix(suffix) ? StateType(rawValue: String(type.dropLast(suffix.count))) : nil
  }

  private func mapDetail() throws(HistoryProblem) -> EventDetail? {
    switch type {
    case "ParallelStateStarted": .parallelStarted
    case "ParallelStateSucceeded": .parallelSucceeded
    case "ParallelStateFailed": .parallelFailed
    case "MapStateStarted": .mapStarted(length: try number("length"))
    case "MapStateSucceeded": .mapSucceeded
    case "MapStateFailed": .mapFailed
    case "MapRunStarted": .mapRunStarted(arn: try text("mapRunArn"))
    case "MapRunRedriven": .mapRunRedriven(arn: try text("mapRunArn"), count: try number("redriveCount"))
    case "MapRunSucceeded": .mapRunSucceeded
    case "MapRunFailed":
      .mapRunFailed(error: try optionalText("error") ?? "", cause: try optionalText("cause") ?? "")
    case "MapRunAborted": .mapRunAborted
    default: try iterationDetail()
    }
  }

  private func iterationDetail() throws(HistoryProblem) -> EventDetail? {
    let prefix = "MapIteration"
    guard type.hasPrefix(prefix), let event = IterationEvent(rawValue: String(type.dropFirst(prefix.count))) else {
      return nil
    }
    return .mapIteration(event, name: StateName(try text("name")), index: try number("index"))
  }

  /// All types, for messages.
  static var types: [String] {
    let execution = [
      "ExecutionStarted", "ExecutionSucceeded", "ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted",
      "ExecutionRedriven", "EvaluationFailed",
    ]
    let states = StateType.allCases.flatMap { type in
      ["Entered", "Exited", "Aborted"].map { "\(type.rawValue)State\($0)" }
    }
    let joins = ["Parallel", "Map"].flatMap { type in ["Started", "Succeeded", "Failed"].map { "\(type)State\($0)" } }
    let runs = ["Started", "Redriven", "Succeeded", "Failed", "Aborted"].map { "MapRun\($0)" }
    return execution + states + joins + runs + IterationEvent.allCases.map { "MapIteration\($0.rawValue)" } + taskTypes
  }
}

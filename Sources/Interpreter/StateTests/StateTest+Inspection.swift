import JSONModel
import StatesLanguage

/// What a test tells of the stages that it came to.
extension StateTest {
  /// The data between the stages of a visit.
  ///
  /// - Parameters:
  ///   - visit: The visit before the state was left.
  ///   - hasResult: Whether the state's work has ended well.
  /// - Returns: The data of the stages that the visit came to.
  /// - Source: recorded for Pass, Succeed, Fail, Task, Parallel and Map states.
  func inspection(of visit: Visit, hasResult: Bool) -> StateInspection {
    var inspection = StateInspection(input: visit.input)
    let variables = execution.active.variables.own.sorted { $0.key < $1.key }
    if !variables.isEmpty { inspection.variables = .object(JSONObject(variables.map { ($0.key, $0.value) })) }
    if let mapFacts { inspection.add(mapFacts) }
    guard let flow = state.flow else { return inspection }
    switch flow {
    case .jsonPath: addPaths(of: visit, hasResult: hasResult, to: &inspection)
    case .jsonata:
      guard case .task = state else { break }
      if has(passed: .parameters) { inspection.afterArguments = visit.arguments }
      if hasResult { inspection.result = visit.result }
    }
    return inspection
  }

  private func addPaths(of visit: Visit, hasResult: Bool, to inspection: inout StateInspection) {
    if showsInput(hasResult), has(passed: .inputPath) { inspection.afterInputPath = visit.workingInput }
    switch state {
    case .choice, .wait, .succeed, .fail: return
    case .pass(let pass):
      if pass.result == nil, has(passed: .parameters) { inspection.afterParameters = visit.workingArguments }
      if has(passed: .perform) { inspection.result = pass.result }
    case .task:
      if has(passed: .parameters) { inspection.afterParameters = visit.workingArguments }
      inspection.result = visit.result
    case .parallel, .map: break
    }
    guard hasResult || visit.result != nil || state.type == .pass else { return }
    let selected = visit.selectedResult ?? visit.result ?? visit.workingArguments
    if has(passed: .resultSelector) { inspection.afterResultSelector = selected }
    if has(passed: .resultPath) { inspection.afterResultPath = visit.placedResult ?? selected }
  }

  /// Whether a state tells what `InputPath` selected: not when its result does not come from that.
  ///
  /// - Source: recorded.
  private func showsInput(_ hasResult: Bool) -> Bool {
    switch state {
    case .pass(let pass): pass.result == nil
    case .map: !hasResult
    case .parallel, .fail: false
    case .task, .choice, .wait, .succeed: true
    }
  }

  /// Whether the visit came beyond a stage, be it that its state leaves it out.
  private func has(passed stage: Stage) -> Bool { reached > stage }
}

extension StateInspection {
  fileprivate mutating func add(_ facts: MapFacts) {
    maxConcurrency = facts.maxConcurrency
    toleratedFailureCount = facts.toleratedFailureCount
    toleratedFailurePercentage = facts.toleratedFailurePercentage
    afterItemsPath = facts.items
    afterItemSelector = facts.selected
    afterItemBatcher = facts.batches
  }
}

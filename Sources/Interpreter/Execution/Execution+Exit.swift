import JSONModel
import StatesLanguage

extension Execution {
  /// Leaves the state that the active branch visits.
  mutating func exit() throws(EvaluationError) {
    let output = active.visit.output ?? dataBeforeOutput
    try checkSize(of: output)
    active.visit.output = output
    for variable in active.visit.assigned { active.variables.own[variable.name] = variable.value }
    let state = active.visit.state.index
    let (type, name) = (program.states[state].type, program.states[state].name)
    record(.stateExited(type, name: name, output: output, assigned: active.visit.assigned))
    switch active.visit.transition ?? program.states[state].transition {
    case .next(let next): active.visit = Visit(of: next, input: output, at: now)
    case .end: endScope(output: output)
    }
  }

  private mutating func endScope(output: JSON) {
    if isOnChildsMainLine {
      record(.executionSucceeded(output: output))
      endChild(.succeeded(output: output))
    } else if let parent = active.parent {
      finishBranch(output: output, parent: parent)
    } else {
      record(.executionSucceeded(output: output))
      wait(.finished(output: output))
      status = .succeeded(output: output)
    }
  }

  /// - Source: Step Functions guide, "Service quotas": maximum input or output size.
  private func checkSize(of output: JSON) throws(EvaluationError) {
    guard !output.fits(bytes: program.settings.limits.payloadBytes) else { return }
    throw EvaluationError(.dataLimitExceeded, reason: oversized(program.states[active.visit.state.index].name.text))
  }

  /// AWS's words for a payload over the limit.
  func oversized(_ source: String) -> String {
    "The state/task '\(source)' returned a result with a size exceeding the maximum number of bytes service limit."
  }
}

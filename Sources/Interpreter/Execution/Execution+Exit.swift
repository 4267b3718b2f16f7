import JSONModel
import StatesLanguage

extension Execution {
  /// Leaves the state that the active branch visits.
  mutating func exit() throws(EvaluationError) {
    let output = active.visit.output ?? dataBeforeOutput
    try checkSize(of: output)
    try checkVariables()
    active.visit.output = output
    for variable in active.visit.assigned { active.variables.own[variable.name] = variable.value }
    let state = active.visit.state.index
    let (type, name) = (program.states[state].type, program.states[state].name)
    record(.stateExited(type, name: name, output: output, assigned: active.visit.assigned))
    switch active.visit.transition ?? program.states[state].transition {
    case .next(let next):
      let isForced = active.visit.forced.contains(.way)
      active.visit = Visit(of: next, input: output, at: now)
      if isForced { active.visit.forced = .entry }
      if let edits = active.contextEdits { active.contextEdits = edits.outlivingVisit }
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
      leaveNested()
      wait(.finished(output: output))
      status = .succeeded(output: output)
    }
  }
}

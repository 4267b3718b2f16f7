package import Interpreter
import StatesLanguage

extension StatePattern {
  /// The pattern of a task's state in the very items of the Maps that it is in: `Each[3]/Ship`.
  ///
  /// - Returns: Nothing when it is in no Map, so that the state's name says as much.
  package init?(itemOf task: PendingTask, in execution: Execution) {
    var levels: [Level] = []
    var inner = execution.branch(task.id.branch)
    while let branch = inner, let around = branch.parent.flatMap(execution.branch) {
      let state = execution.machine[around.visit.state]
      if case .map = state.state {
        levels.append(Level(name: NamePattern(exactly: state.name.text), index: .number(branch.index)))
      }
      inner = around
    }
    guard !levels.isEmpty else { return nil }
    let name = NamePattern(exactly: execution.machine[task.state].name.text)
    self.init(levels: levels.reversed(), .name(name))
  }
}

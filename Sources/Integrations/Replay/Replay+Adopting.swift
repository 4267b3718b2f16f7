import Interpreter
import JSONModel

/// Values that nobody can know beforehand: those of the history take the place of the execution's own.
extension Replay {
  /// Gives the execution the data of a recorded event, so that what it computes from it is as it was.
  mutating func adopt(_ event: HistoryEvent, insteadOf produced: HistoryEvent) {
    let branch = execution.branches.first { $0.home == .main && $0.lastEvent == produced.id }
    guard let branch else { return }
    switch (event.detail, produced.detail) {
    case (.stateEntered(_, _, let recorded), .stateEntered(_, _, let ours)):
      if recorded != ours { _ = perform(.edit(.set(.input, recorded, in: branch.id))) }
    case (.stateExited(_, _, let recorded, let set), .stateExited(_, _, let ours, _)):
      if recorded != ours { _ = perform(.edit(.set(.input, recorded, in: branch.id))) }
      for variable in set where branch.variables[variable.name] != variable.value {
        _ = perform(.edit(.setVariable(variable.name, variable.value, in: branch.id)))
      }
    case _: break
    }
  }
}

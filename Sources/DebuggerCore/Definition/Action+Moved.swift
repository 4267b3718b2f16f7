import Integrations
import Interpreter
import StatesLanguage

extension Action {
  /// What has the same meaning in a changed definition; nothing when that lacks a state that it names.
  func moved(from old: StateMachine, to new: StateMachine) -> Action? {
    switch self {
    case .step, .tell, .serve: self
    case .edit(.goTo(let state, in: let branch)):
      new.state(named: old[state].name).map { .edit(.goTo($0, in: branch)) }
    case .edit: self
    }
  }
}

import Interpreter
import TerminalUI

extension BranchCondition {
  /// How the condition is shown.
  var role: Role {
    switch self {
    case .ready, .finished: .dim
    case .task, .sleeping, .retrying, .joining: .stateWaiting
    case .failed: .error
    }
  }
}

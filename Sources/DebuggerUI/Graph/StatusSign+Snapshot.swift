import DebuggerCore
import Interpreter
import MachineGraphs
import StatesLanguage
import TerminalUI

extension StatusSign {
  /// The status of a state at a moment.
  init(of state: StateID, in snapshot: Snapshot) {
    let activity = snapshot.activity[state]
    func hasAny(_ count: KeyPath<StateActivity, Int>) -> Bool { activity.map { $0[keyPath: count] > 0 } ?? false }
    if !snapshot.status.isFinal, snapshot.focused?.branch.visit.state == state {
      self = .current
    } else if !snapshot.status.isFinal, hasAny(\.active) {
      self = hasAny(\.waiting) ? .waiting : .running
    } else if hasAny(\.failed) {
      self = .failed
    } else if hasAny(\.caught) {
      self = .caught
    } else if hasAny(\.succeeded) {
      self = .done
    } else {
      self = hasAny(\.entered) ? .aborted : .idle
    }
  }

  /// Which status a closed frame shows when its inside has several: the greatest.
  var urgency: Int {
    switch self {
    case .idle: 0
    case .done: 1
    case .caught: 2
    case .aborted: 3
    case .failed: 4
    case .running: 5
    case .waiting: 6
    case .current: 7
    }
  }

  /// Whether something goes on there.
  var isLive: Bool {
    switch self {
    case .running, .waiting, .current: true
    case .idle, .done, .caught, .aborted, .failed: false
    }
  }

  /// Whether a visit has ended there, and nothing goes on.
  var isEnd: Bool { self != .idle && !isLive }

  /// How the node is shown.
  var role: Role {
    switch self {
    case .idle: .state
    case .current: .stateCurrent
    case .running: .stateRunning
    case .waiting: .stateWaiting
    case .done: .stateDone
    case .caught: .stateCaught
    case .failed: .stateFailed
    case .aborted: .stateSkipped
    }
  }
}

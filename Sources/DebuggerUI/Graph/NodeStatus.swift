import DebuggerCore
import Interpreter
import StatesLanguage
import TerminalUI

/// What a state is in at a moment, as its node shows it.
enum NodeStatus: CaseIterable, Hashable, Sendable {
  /// It was not entered yet.
  case idle
  /// The branch in focus stands here.
  case current
  /// Another branch stands here, or branches inside run.
  case running
  /// It waits for an answer or for a time.
  case waiting
  /// It was left well.
  case done
  /// An error of it was caught.
  case caught
  /// An error left it.
  case failed

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
    } else {
      self = hasAny(\.succeeded) ? .done : .idle
    }
  }

  /// The sign in front of the state's name: it tells the status without any colour.
  func marker(in glyphs: GlyphSet) -> Character {
    let isRich = glyphs == .rich
    return switch self {
    case .idle: " "
    case .current: glyphs[.current]
    case .running: isRich ? "»" : "R"
    case .waiting: isRich ? glyphs[.waiting] : "~"
    case .done: isRich ? glyphs[.done] : "+"
    case .caught: "!"
    case .failed: isRich ? glyphs[.failed] : "x"
    }
  }

  /// Which status a closed frame shows when its inside has several: the greatest.
  var urgency: Int {
    switch self {
    case .idle: 0
    case .done: 1
    case .caught: 2
    case .failed: 3
    case .running: 4
    case .waiting: 5
    case .current: 6
    }
  }

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
    }
  }
}

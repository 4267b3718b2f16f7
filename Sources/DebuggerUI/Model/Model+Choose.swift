import DebuggerCore
import Interpreter

extension Model {
  /// What Enter does in the pane in focus.
  mutating func choose() -> [Request] {
    switch focus {
    case .graph, .source: return steer(.runToCursor)
    case .data:
      if data.row?.isOpen == nil { return edit() }
      toggleFold()
    case .stack: return stackRow.map { [.command(.focus($0.view.branch.id))] } ?? []
    case .pending: return choosePending()
    case .log: break
    }
    return []
  }

  private mutating func choosePending() -> [Request] {
    switch inbox.row?.subject {
    case .task: return steer(.answer)
    case .wait: return steer(.skipWait)
    case nil: return refuse("nothing waits")
    }
  }
}

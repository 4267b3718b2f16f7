import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI

extension Model {
  /// Changes where the execution stands or stops, or what it waits for.
  mutating func steer(_ steering: Action.Steering) -> [Request] {
    switch steering {
    case .runToCursor: withState { .move(.to($0), .forward) }
    case .toggleBreakpoint: withState { .toggleBreakpoint($0) }
    case .editBreakpoint: editBreakpoint()
    case .listBreakpoints: listBreakpoints()
    case .answer: openAnswer()
    case .pin: pin()
    case .skipWait: skipWait()
    case .nextTimer: [.command(.nextTimer)]
    case .pause: pause()
    case .redrive: [.command(.redrive)]
    case .restart: [.command(.restart)]
    case .toggleClock: [.command(.clock(snapshot.clock.next))]
    case .forceNext: forceNext()
    }
  }

  /// The state that the cursor of the pane in focus is on.
  var stateUnderCursor: StateID? {
    switch focus {
    case .graph, .source, .data, .log: cursorState
    case .stack: stackRow?.view.branch.visit.state
    case .pending: inbox.row?.state ?? cursorState
    }
  }

  /// The chosen row of the list of branches.
  var stackRow: StackRow? {
    let rows = stackRows
    return rows.indices.contains(stack.selection) ? rows[stack.selection] : nil
  }

  private mutating func withState(_ command: (StateID) -> Command) -> [Request] {
    guard let state = stateUnderCursor else { return refuse("no state is under the cursor") }
    return [.command(command(state))]
  }

  /// Begins the line that forces the state under the cursor to be the next one: never by a single key.
  private mutating func forceNext() -> [Request] {
    let name = stateUnderCursor.map { snapshot.machine[$0].name.text } ?? ""
    begin(.goto, with: name.isEmpty ? "" : name.quotedWord)
    return []
  }

  private mutating func pause() -> [Request] {
    guard snapshot.stop == .moving || snapshot.isUnderWay else {
      return refuse("nothing is running; q leaves the debugger")
    }
    return [.command(.pause)]
  }

  private mutating func skipWait() -> [Request] {
    guard let branch = waitingBranch else { return refuse("nothing waits for a time, and no task has a time limit") }
    return [.command(.skipWait(branch))]
  }

  /// The branch whose wait is meant, or whose task is left to its time limit: that of the chosen row, the one in focus,
  /// or the first one.
  private var waitingBranch: BranchID? {
    if focus == .pending, let chosen = inbox.row?.branch { return chosen }
    let waits = snapshot.branches.filter { snapshot.waitEnd(of: $0.branch) != nil }.map(\.branch.id)
    if focus == .stack, let chosen = stackRow?.view.branch.id, waits.contains(chosen) { return chosen }
    return waits.contains(snapshot.focus) ? snapshot.focus : waits.first
  }

  /// Keeps the answer that the last task of the state under the cursor got, when that is a Task; else that of the
  /// branch in focus.
  private mutating func pin() -> [Request] {
    let state = stateUnderCursor.map { snapshot.machine[$0] }
    let name = state.flatMap { $0.state.type == .task ? $0.name.text.quotedWord : nil }
    do throws(CommandLineError) {
      return perform(try TypedCommand(.pin, parsing: name ?? "", in: snapshot))
    } catch {
      return refuse(error.message)
    }
  }
}

extension ClockMode {
  /// The mode that the key for the clock leads to: a clock that skips runs, one that runs is held, one that is held
  /// skips.
  fileprivate var next: ClockMode {
    switch self {
    case .skip: .real
    case .real, .times: .held
    case .held: .skip
    }
  }
}

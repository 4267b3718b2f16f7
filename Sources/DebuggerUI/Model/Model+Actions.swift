import DebuggerCore
import Interpreter
import TerminalUI

extension Model {
  /// Does what a key, a row of the help or a command asks for.
  mutating func perform(_ action: Action) -> [Request] {
    switch action {
    case .move(let stride, let direction): return [.command(.move(stride.motion, direction))]
    case .steer(let steering): return steer(steering)
    case .travel(let travel): return self.travel(travel)
    case .prompt(let verb): begin(verb)
    case .value(let action): return perform(action)
    case .query(let query): return answer(query)
    case .pane(let pane): focus(on: pane)
    case .arrange(let arrangement): arrange(arrangement)
    case .cursor(.choose): return choose()
    case .cursor(let move): moveCursor(move)
    case .search(let action): perform(action)
    case .inbox(let action): return perform(action)
    case .graph(let action): return perform(action)
    case .screen(let action): return perform(action)
    }
    return []
  }

  private mutating func perform(_ action: Action.ValueAction) -> [Request] {
    switch action {
    case .edit: edit()
    case .editExternally: editExternally()
    case .copy: copyValue()
    case .copyPath: copyPath()
    case .origin: traceValue()
    }
  }

  private mutating func arrange(_ arrangement: Action.Arrangement) {
    switch arrangement {
    case .nextPane: focus(on: focus.advanced(by: 1))
    case .previousPane: focus(on: focus.advanced(by: -1))
    case .zoom: mode = mode == .full ? .normal : .full
    case .larger: mode = mode.larger
    case .smaller: mode = mode.smaller
    case .nextTab: changeTab(by: 1)
    case .previousTab: changeTab(by: -1)
    }
  }

  private mutating func perform(_ action: Action.ScreenAction) -> [Request] {
    switch action {
    case .commandLine: overlay = .command(CommandPrompt())
    case .help: overlay = .help(HelpMenu())
    case .toggleMouse: return toggleMouse()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    }
    return []
  }

  private mutating func toggleMouse() -> [Request] {
    usesMouse.toggle()
    message = Message(.info, usesMouse ? "the mouse belongs to asldb" : "the mouse belongs to the terminal")
    return [.mouse(usesMouse)]
  }

  /// Leaving an execution that goes on is asked for twice.
  private mutating func quit() -> [Request] {
    guard !snapshot.status.isFinal, snapshot.moment > 0 else { return [.quit] }
    overlay = .question(Question(text: "The execution has not ended. Leave the debugger?", purpose: .quit))
    return []
  }

  /// Says why something cannot be done.
  mutating func refuse(_ text: String) -> [Request] {
    message = Message(.warning, text)
    return []
  }
}

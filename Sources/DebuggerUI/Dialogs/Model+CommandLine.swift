import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

extension Model {
  /// Does what a line after `:` asks for.
  mutating func run(_ line: String) -> [Request] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    commandHistory.append(line)
    guard let verb = commandLine.verb(named: name) else {
      return refuse("there is no command '\(name)'; Tab completes, ? lists all")
    }
    let argument = words.count > 1 ? words[1] : ""
    switch verb {
    case .action(let action): return run(action, named: name, argument)
    case .success: return succeed(argument)
    case .failure: return fail(argument)
    case .heartbeat: return answer(.heartbeat)
    case .enable(let isEnabled): return withBreakpoint(argument) { .enable($0, isEnabled) }
    case .delete: return withBreakpoint(argument) { .delete($0) }
    case .theme: return argument.isEmpty ? refuse("theme needs a name or a file") : [.theme(argument)]
    }
  }

  private mutating func run(_ action: Action, named name: String, _ argument: String) -> [Request] {
    guard !argument.isEmpty else { return perform(action) }
    switch action {
    case .steer(.runToCursor): return withState(argument) { .move(.to($0), .forward) }
    case .steer(.toggleBreakpoint): return setBreakpoint(argument)
    case .pane(.log): return setBreakpoint(line: "log \(argument)")
    case .steer(.toggleClock): return setClock(argument)
    case .move, .steer, .value, .query, .pane, .arrange, .cursor, .screen:
      return refuse("\(name) takes nothing after it")
    }
  }

  private mutating func withState(_ name: String, _ command: (StateID) -> Command) -> [Request] {
    guard let state = definition.state(named: name) else { return refuse("there is no state '\(name)'") }
    return [.command(command(state))]
  }

  private mutating func setClock(_ name: String) -> [Request] {
    do throws(ClockModeError) {
      return [.command(.clock(try ClockMode(parsing: name)))]
    } catch {
      return refuse(error.description)
    }
  }

  private mutating func succeed(_ text: String) -> [Request] {
    do throws(JSONSyntaxError) {
      return answer(.success(output: try JSON(parsing: text.isEmpty ? "{}" : text)))
    } catch {
      return refuse("the result is no JSON: column \(error.position.column): \(error.message)")
    }
  }

  private mutating func fail(_ text: String) -> [Request] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    return answer(.failure(error: words.first, cause: words.count > 1 ? words[1] : nil))
  }

  private mutating func answer(_ answer: Answer) -> [Request] {
    guard let task = pendingTask else { return refuse("no task waits for an answer") }
    return [.command(.answer(task.id, answer))]
  }
}

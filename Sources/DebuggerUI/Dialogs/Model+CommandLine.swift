import DebuggerCore
import Integrations
import StatesLanguage

extension Model {
  /// Does what a line after `:` asks for.
  mutating func run(_ line: String) -> [Request] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    commandHistory.append(line)
    let argument = words.count > 1 ? words[1] : ""
    switch commandLine.word(named: name) {
    case .verb(let verb): return run(verb, argument)
    case .action(let action):
      return argument.isEmpty ? perform(action) : refuse("\(name) takes nothing after it")
    case .theme: return argument.isEmpty ? refuse("theme needs a name or a file") : [.theme(argument)]
    case nil: return refuse("there is no command '\(name)'; Tab completes, ? lists all")
    }
  }

  /// Does what a command asks for; without anything after it, it is meant for what is under the cursor, as its key is.
  private mutating func run(_ verb: Verb, _ argument: String) -> [Request] {
    if argument.isEmpty, let action = keyMap.binding(named: verb.rawValue)?.action, !action.isPrompt {
      return perform(action)
    }
    if verb == .log, argument.isEmpty { return perform(.pane(.log)) }
    do throws(CommandLineError) {
      return perform(try command(verb, argument))
    } catch {
      return refuse(error.message)
    }
  }

  /// Reads a command; a breakpoint that can be nowhere, or is there already, is refused.
  private func command(_ verb: Verb, _ argument: String) throws(CommandLineError) -> TypedCommand {
    if verb == .break, let state = definition.state(named: argument) {
      return .command(.breakpoint(.set(BreakpointRule(.state(StatePattern(snapshot.machine[state].name), .enter)))))
    }
    let command = try TypedCommand(verb, parsing: argument, in: snapshot)
    if case .command(.breakpoint(let command)) = command, let problem = problem(of: command) {
      throw CommandLineError(problem)
    }
    return command
  }
}

extension Model {
  /// Why a breakpoint cannot be changed so.
  private func problem(of command: BreakpointCommand) -> String? {
    switch command {
    case .set(let rule): rule.problem(in: snapshot.machine)
    case .change(let number, let rule): missing(number) ?? rule.problem(in: snapshot.machine)
    case .enable(let number, _), .delete(let number): missing(number)
    }
  }

  private func missing(_ number: Int) -> String? {
    snapshot.breakpoints.contains { $0.number == number } ? nil : "there is no breakpoint #\(number)"
  }
}

extension Action {
  /// Whether it only begins a line.
  fileprivate var isPrompt: Bool {
    if case .prompt = self { true } else { false }
  }
}

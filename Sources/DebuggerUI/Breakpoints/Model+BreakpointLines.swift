import DebuggerCore
import StatesLanguage

/// Breakpoints by lines after `:`.
extension Model {
  /// Sets a breakpoint by a line after `break`; the name of a state alone sets or clears the one that `b` does.
  mutating func setBreakpoint(_ argument: String) -> [Request] {
    if let state = definition.state(named: argument) { return [.command(.toggleBreakpoint(state))] }
    return setBreakpoint(line: "break \(argument)")
  }

  /// Sets a breakpoint or a logpoint.
  mutating func setBreakpoint(line: String) -> [Request] {
    do throws(BreakpointSyntaxError) {
      let rule = try BreakpointRule(parsing: line)
      if let problem = rule.problem(in: snapshot.machine) { return refuse(problem) }
      return [.command(.breakpoint(.set(rule)))]
    } catch {
      return refuse(error.description)
    }
  }

  /// Does something with the breakpoint of a number: `#2` or `2`.
  mutating func withBreakpoint(_ argument: String, _ command: (Int) -> BreakpointCommand) -> [Request] {
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    guard let number = Int(digits), snapshot.breakpoints.contains(where: { $0.number == number }) else {
      return refuse(
        argument.isEmpty ? "the number of a breakpoint is missing: #1" : "there is no breakpoint \(argument)"
      )
    }
    return [.command(.breakpoint(command(number)))]
  }
}

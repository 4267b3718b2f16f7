import DebuggerCore
import Integrations
import StatesLanguage
import TerminalUI

/// A line in which a breakpoint is written.
struct BreakpointEditor: Sendable {
  /// The breakpoint that is changed; a new one is set where there is none.
  let number: Int?
  /// The list that it was opened from.
  let list: BreakpointList?
  /// Its text, as it is typed after `:`.
  var field: TextField
  /// Why the text is no breakpoint; known after the first try.
  var problem: String?

  /// What the text asks for; nothing when it is no breakpoint, which it says then.
  mutating func read(in machine: StateMachine) -> BreakpointCommand? {
    do throws(PatternSyntaxError) {
      let rule = try BreakpointRule(parsing: field.text)
      problem = rule.problem(in: machine)
      guard problem == nil else { return nil }
      return number.map { .change($0, rule) } ?? .set(rule)
    } catch {
      problem = error.description
      return nil
    }
  }
}

/// The list of all breakpoints.
struct BreakpointList: Sendable {
  /// The chosen row.
  var list = ListState()
}

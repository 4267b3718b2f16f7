package import Integrations
package import JSONPathEngine
import StatesLanguage

/// Where a breakpoint is.
///
/// Each is a place of a timeline just before one step of one branch, so a movement finds it in both directions.
package enum BreakpointPlace: Sendable, Equatable {
  /// At a stage of the states of a pattern.
  case state(StatePattern, BreakpointStage)
  /// Where a Choice leaves by a rule.
  case edge(StatePattern, ChosenWay)
  /// Where a state leaves by a rule of its `Catch`, from 1; by any where none is said.
  case catcher(StatePattern, rule: Int?)
  /// Where an error is about to be dealt with.
  case error(NamePattern, ErrorEvent)
  /// Where a state is left that gives a place of the payload, or a variable, another value than it had last in the
  /// branch.
  case change(JSONPath)
}

/// A stage of a state that a person knows; the raw value is its name in a breakpoint's text.
package enum BreakpointStage: String, Sendable, CaseIterable {
  /// Before it is entered.
  case enter
  /// Its arguments are made, its work is not begun: once for each attempt.
  case args
  /// Its result is there.
  case result
  /// Its output is made; no error was caught.
  case output
  /// Before it is left for another state, also by a Catch.
  case exit
}

/// A way out of a Choice.
package enum ChosenWay: Sendable, Equatable {
  /// By a rule, from 1.
  case rule(Int)
  /// By `Default`.
  case otherwise
}

/// What becomes of an error, or where it comes from; the raw value is its name in a breakpoint's text.
package enum ErrorEvent: String, Sendable, CaseIterable {
  /// Whatever becomes of it.
  case raised
  /// It is tried again.
  case retried
  /// Its state catches it.
  case caught
  /// Nobody retries or catches it.
  case uncaught
  /// A task took too long.
  case timeout
  /// A task was silent for too long.
  case heartbeat
}

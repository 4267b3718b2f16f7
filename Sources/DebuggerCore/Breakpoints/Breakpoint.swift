/// A breakpoint of a session: a rule with a number by which a person knows it.
package struct Breakpoint: Sendable, Equatable {
  /// Its number, from 1; one that is gone gives its number to nobody else.
  package let number: Int
  /// What it stops for and what it does.
  package var rule: BreakpointRule
  /// Whether it acts.
  package var isEnabled: Bool

  /// Makes a breakpoint.
  package init(number: Int, rule: BreakpointRule, isEnabled: Bool = true) {
    self.number = number
    self.rule = rule
    self.isEnabled = isEnabled
  }
}

/// Where a breakpoint is, when it acts there, and what it does: all that its text says.
///
///     let rule = try BreakpointRule(parsing: "break Fan[3]/Ship stage:result if $.total hits>=3")
package struct BreakpointRule: Sendable, Equatable {
  /// Where it is.
  package var place: BreakpointPlace
  /// What has to be true there.
  package var condition: BreakpointCondition?
  /// Which of the times count at which its place is come to and its condition is true.
  package var hits: HitRule?
  /// Whether it acts only the first time.
  package var isOnce = false
  /// The number of the breakpoint that has to have acted before.
  package var after: Int?
  /// What it does.
  package var action = Action.stop

  /// Makes a rule that stops whenever a place is come to.
  package init(_ place: BreakpointPlace) { self.place = place }

  /// What a breakpoint does.
  package enum Action: Sendable, Equatable {
    /// It stops movements.
    case stop
    /// It writes a line into the log and stops nothing.
    case log(LogText)
  }

  /// Whether it stops whenever one state is about to be entered, and nothing else: what `b` sets.
  package var isPlain: Bool {
    guard case .state(_, .enter) = place, case .stop = action else { return false }
    return condition == nil && hits == nil && !isOnce && after == nil
  }
}

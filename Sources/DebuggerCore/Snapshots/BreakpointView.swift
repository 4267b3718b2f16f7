import Integrations
package import StatesLanguage

/// A breakpoint as a front end shows it.
package struct BreakpointView: Sendable, Equatable {
  /// The breakpoint.
  package let breakpoint: Breakpoint
  /// How often it has been met up to the moment that is looked at, whether or not each time counted.
  package let meetings: Int
  /// Why it cannot act, or could not be asked.
  package let problem: String?

  /// Its number.
  package var number: Int { breakpoint.number }
}

/// Why a breakpoint stopped a movement.
package struct BreakpointHit: Sendable, Equatable {
  /// The breakpoint.
  package let breakpoint: Breakpoint
  /// The state that the branch in focus is at.
  package let state: StateID
  /// Why its condition could not be asked, which stops once.
  package let problem: String?
  /// What is about to change, for a breakpoint on a change.
  package internal(set) var change: String?

  init(_ breakpoint: Breakpoint, at state: StateID, problem: String? = nil) {
    self.breakpoint = breakpoint
    self.state = state
    self.problem = problem
  }

  /// The stop in words, given the state's name in quotes: `breakpoint on 'Ship'`, `#2 break Ship if $.late`.
  package func words(_ name: String) -> String {
    if let problem { return "#\(breakpoint.number) cannot be asked: \(problem)" }
    if breakpoint.rule.isPlain { return "breakpoint on \(name)" }
    return "#\(breakpoint.number) \(breakpoint.rule.text)" + (change.map { ": \($0)" } ?? "")
  }
}

/// What stands beside a state that has breakpoints; of several, the greatest.
package enum BreakpointMark: Int, Sendable, Comparable, CaseIterable {
  /// All are disabled.
  case disabled
  /// A line is written into the log.
  case log
  /// It stops sometimes, or in the middle of the state.
  case conditional
  /// It stops whenever the state is entered.
  case plain

  /// What one breakpoint is to be marked with.
  package init(of breakpoint: Breakpoint) {
    guard breakpoint.isEnabled else {
      self = .disabled
      return
    }
    switch breakpoint.rule.action {
    case .log: self = .log
    case .stop:
      let isEverywhere = breakpoint.rule.place.pattern?.levels.isEmpty ?? true
      self = breakpoint.rule.isPlain && isEverywhere ? .plain : .conditional
    }
  }

  package static func < (left: BreakpointMark, right: BreakpointMark) -> Bool { left.rawValue < right.rawValue }
}

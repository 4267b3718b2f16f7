/// What can be done with breakpoints.
package enum BreakpointCommand: Sendable, Equatable {
  /// Sets another one.
  case set(BreakpointRule)
  /// Gives one another rule.
  case change(Int, BreakpointRule)
  /// Lets one act, or not.
  case enable(Int, Bool)
  /// Takes one away.
  case delete(Int)

  /// The command in words, for the log.
  var words: String {
    switch self {
    case .set(let rule): rule.text
    case .change(let number, let rule): "#\(number) \(rule.text)"
    case .enable(let number, true): "enable #\(number)"
    case .enable(let number, false): "disable #\(number)"
    case .delete(let number): "delete #\(number)"
    }
  }
}

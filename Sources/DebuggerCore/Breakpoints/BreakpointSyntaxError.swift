/// Why a text is no breakpoint.
package struct BreakpointSyntaxError: Error, Sendable, Equatable {
  /// The character that is to blame, from 1.
  package let column: Int
  /// What was found and what was expected.
  package let message: String
}

extension BreakpointSyntaxError: CustomStringConvertible {
  /// The place and the message.
  package var description: String { "column \(column): \(message)" }
}

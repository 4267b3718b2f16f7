/// Why a text is no breakpoint, or no pattern of states.
package struct PatternSyntaxError: Error, Sendable, Equatable {
  /// The character that is to blame, from 1.
  package let column: Int
  /// What was found and what was expected.
  package let message: String

  /// Makes an error.
  package init(column: Int, message: String) {
    self.column = column
    self.message = message
  }
}

extension PatternSyntaxError: CustomStringConvertible {
  /// The place and the message.
  package var description: String { "column \(column): \(message)" }
}

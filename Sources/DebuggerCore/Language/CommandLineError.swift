/// Why a line is no command.
package struct CommandLineError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where in the line, from 1; none when the line as a whole is meant.
  package let column: Int?
  /// What is wrong, and what was expected.
  package let message: String
  /// Whether the line is right, and only what it is about is not there at this moment.
  package let isRefusal: Bool

  /// Makes an error.
  package init(_ message: String, column: Int? = nil, isRefusal: Bool = false) {
    self.column = column
    self.message = message
    self.isRefusal = isRefusal
  }

  /// The error in words.
  package var description: String { column.map { "column \($0): \(message)" } ?? message }
}

/// Why no value can be read out of a piece of a longer text.
package struct PieceFailure: Error, Equatable, Sendable {
  /// What is wrong.
  package let problem: JSONSyntaxError.Problem
  /// Where, in bytes from the beginning of the piece.
  package let offset: Int
  /// Whether it may be nothing but the end of the piece.
  package let isAtEnd: Bool

  /// The longest token that cannot be understood before its end: an escaped pair of surrogates.
  private static let longestEscape = 12

  init(_ failure: SyntaxFailure, reach: Int, of count: Int) {
    problem = failure.problem
    offset = failure.offset
    isAtEnd = reach + Self.longestEscape > count
  }
}

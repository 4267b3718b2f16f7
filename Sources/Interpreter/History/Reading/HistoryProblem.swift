public import JSONModel

/// What keeps a text from being read as a history, and which characters are to blame.
public struct HistoryProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public let message: String
  /// Where.
  public let range: Range<SourcePosition>

  init(_ message: String, at range: Range<SourcePosition>) {
    self.message = message
    self.range = range
  }

  init(_ error: JSONSyntaxError) {
    self.init(error.message, at: error.position..<error.position)
  }
}

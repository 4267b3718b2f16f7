public import JSONModel

/// What is wrong with a result that was written by hand.
public struct ResultProblem: Sendable, Equatable {
  /// The member that is to blame; of one that is missing, where it would be.
  public let place: JSONPointer
  /// What is wrong, in AWS's words where AWS looks for it.
  public let message: String

  /// Makes a problem.
  public init(at place: JSONPointer, _ message: String) {
    self.place = place
    self.message = message
  }
}

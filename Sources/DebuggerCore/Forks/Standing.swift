import Interpreter

/// Where a session stands.
struct Standing: Sendable, Equatable {
  /// The number of the timeline.
  let fork: Int
  /// The moment of it, from 0.
  let moment: Int
  /// The branch that is looked at.
  let focus: BranchID
}

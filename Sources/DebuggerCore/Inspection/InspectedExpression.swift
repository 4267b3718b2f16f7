package import Interpreter
package import StatesLanguage

/// An expression that can be looked at where a branch stands, and whether it has been evaluated.
package struct InspectedExpression: Sendable, Equatable {
  /// The expression.
  package let expression: StateExpression
  /// The branch whose state it is of: the one in focus, or the one whose Map has started that one.
  package let branch: BranchID
  /// The state that it is of.
  package let state: StateID
  /// Whether it has been evaluated in the branch's visit of that state.
  package let isPast: Bool
}

package import StatesLanguage

/// What an edge of a picture stands for.
package struct PictureEdge: Hashable, Sendable {
  /// Why an execution goes this way.
  package enum Cause: Hashable, Sendable {
    /// `Next`.
    case next
    /// The rule of a Choice at an index.
    case rule(Int)
    /// `Default` of a Choice.
    case otherwise
    /// The catcher at an index.
    case catcher(Int)
    /// The user made the execution go there.
    case forced
  }

  /// The state that it leaves.
  package let from: StateID
  /// The state that it enters; none when the definition names a state that is not there.
  package let to: StateID?
  /// Why it is taken.
  package let cause: Cause

  /// Whether an error takes it.
  package var isCatch: Bool {
    switch cause {
    case .catcher: true
    case .next, .rule, .otherwise, .forced: false
    }
  }
}

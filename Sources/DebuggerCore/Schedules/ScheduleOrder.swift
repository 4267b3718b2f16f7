/// An order in which branches move that could all move: an execution may do them in any.
package enum ScheduleOrder: Sendable, Hashable {
  /// As an execution that nobody looks at: a branch moves as long as it can, then the one that has waited longest.
  case usual
  /// The last branch first.
  case reversed
  /// One stage of each branch in turn.
  case roundRobin
  /// The first branch, with all inside it, as far as it goes, then the second.
  case oneAfterAnother
  /// Any branch each time; equal seeds give equal orders.
  case random(seed: UInt64)

  /// The orders that are not random.
  static let fixed: [ScheduleOrder] = [.usual, .reversed, .roundRobin, .oneAfterAnother]

  /// What it is called.
  package var words: String {
    switch self {
    case .usual: "usual order"
    case .reversed: "last branch first"
    case .roundRobin: "a stage of each in turn"
    case .oneAfterAnother: "one branch after another"
    case .random(let seed): "random order \(seed)"
    }
  }
}

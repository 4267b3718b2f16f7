import DebuggerCore
import StatesLanguage

/// What an edge of a graph stands for.
struct GraphEdge: Hashable, Sendable {
  /// The state that it leaves.
  let from: StateID
  /// The state that it enters; none when the definition names a state that is not there.
  let to: StateID?
  /// Whether an error takes it.
  let isCatch: Bool

  /// Whether a move from one state to another goes this way.
  func stands(for move: Snapshot.Edge) -> Bool { move.from == from && move.to == to }
}

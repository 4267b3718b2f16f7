import DebuggerCore
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// The picture of a definition, and which of its edges the execution has taken.
struct GraphScene: Sendable {
  /// The picture, laid out.
  let picture: MachinePicture
  /// How often each edge was taken, by its number.
  private(set) var counts: [Int]

  /// Lays a definition out.
  init(_ outline: DefinitionOutline, options: PictureOptions) {
    picture = MachinePicture(outline, options: options)
    counts = Array(repeating: 0, count: picture.edges.count)
  }

  /// Takes over how often the execution has gone each way.
  mutating func show(taken moves: [Snapshot.Edge: Int]) {
    counts = picture.edges.map { edge in moves.reduce(0) { $0 + (edge.stands(for: $1.key) ? $1.value : 0) } }
  }

  /// Draws the part of the picture that is seen, the edges that were taken stronger than the others.
  func drawing(of part: GridRectangle) -> Drawing {
    picture.drawing(part: part) { edge in
      guard counts[edge] > 0 else { return nil }
      return picture.edges[edge].cause == .forced ? .dotted : .double
    }
  }

  /// Whether an edge was taken.
  func isTaken(_ edge: Int) -> Bool { counts[edge] > 0 }
}

extension PictureEdge {
  /// Whether a move of the execution goes this way.
  func stands(for move: Snapshot.Edge) -> Bool {
    guard move.from == from, move.to == to else { return false }
    return switch cause {
    case .next, .otherwise: move.rule == nil && move.catcher == nil && !move.isForced
    case .rule(let rule): move.rule == rule
    case .catcher(let catcher): move.catcher == catcher
    case .forced: move.isForced
    }
  }
}

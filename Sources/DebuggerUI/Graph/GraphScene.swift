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
    counts = picture.edges.map { edge in edge.move.flatMap { moves[$0] } ?? 0 }
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
  /// The move of an execution that goes this way; none to a state that is not there.
  fileprivate var move: Snapshot.Edge? {
    to.map { to in
      switch cause {
      case .next, .otherwise: Snapshot.Edge(from: from, to: to)
      case .rule(let rule): Snapshot.Edge(from: from, to: to, rule: rule)
      case .catcher(let catcher): Snapshot.Edge(from: from, to: to, catcher: catcher)
      case .forced: Snapshot.Edge(from: from, to: to, isForced: true)
      }
    }
  }
}

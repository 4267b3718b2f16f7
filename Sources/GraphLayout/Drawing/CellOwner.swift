/// What a cell of a drawing belongs to, so that it can be styled and clicked.
package enum CellOwner: Hashable, Sendable {
  /// Which part of a node a cell is.
  package enum NodePart: Hashable, Sendable {
    case border
    /// The inside, without text.
    case inside
    /// A line of the label, from 0.
    case text(line: Int)
    /// The short text beside the label.
    case badges
  }

  /// Which part of a frame a cell is.
  package enum FramePart: Hashable, Sendable {
    case border, title, divider
    /// The short text after the title.
    case badges
    /// The rows below the title that are left to the caller.
    case header
  }

  /// Which part of an edge a cell is.
  package enum EdgePart: Hashable, Sendable {
    case line, head
  }

  case empty
  case node(Int, NodePart)
  case frame(Int, FramePart)
  case edge(Int, EdgePart)
  /// The label of an edge.
  case label(Int)
  /// The mark where a compartment starts.
  case start(Compartment)
}

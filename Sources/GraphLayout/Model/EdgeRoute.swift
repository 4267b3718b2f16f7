/// The way of an edge through the cells.
package struct EdgeRoute: Hashable, Sendable {
  /// The corners: the first on the border of the source, the last just outside the target, where the arrowhead is.
  package var corners: [GridPoint]
  /// Where the head points.
  package var heading: Direction
  /// The first cell of the label, when the edge has one.
  package var label: GridPoint?

  package init(corners: [GridPoint], heading: Direction, label: GridPoint? = nil) {
    self.corners = corners
    self.heading = heading
    self.label = label
  }

  /// Every cell of the way, each one beside the one before.
  package var cells: [GridPoint] {
    guard let first = corners.first else { return [] }
    return zip(corners, corners.dropFirst()).reduce(into: [first]) { cells, ends in
      let (from, to) = ends
      guard let direction = Direction(from: from, to: to) else { return }
      var cell = from
      while cell != to {
        cell = cell.moved(columns: direction.columns, rows: direction.rows)
        cells.append(cell)
      }
    }
  }

  /// The same way this far to the right and below.
  func moved(columns: Int, rows: Int) -> EdgeRoute {
    EdgeRoute(
      corners: corners.map { $0.moved(columns: columns, rows: rows) },
      heading: heading,
      label: label?.moved(columns: columns, rows: rows)
    )
  }
}

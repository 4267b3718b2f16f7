extension Layout {
  /// How many pairs of edges cross in the drawing; edges that are joined before they part again do not.
  package var crossings: Int {
    var columnsOfRow: [Int: [(column: Int, edge: Int)]] = [:]
    let lines = routes.enumerated().flatMap { edge, route in route.map { Self.lines(of: $0, edge) } ?? [] }
    let crossed = Set(lines.filter(\.isHorizontal).map(\.row))
    for line in lines where !line.isHorizontal {
      for row in line.inside where crossed.contains(row) {
        columnsOfRow[row, default: []].append((line.column, line.edge))
      }
    }
    for row in columnsOfRow.keys { columnsOfRow[row]?.sort { $0.column < $1.column } }
    var pairs: Set<[Int]> = []
    for line in lines where line.isHorizontal {
      let others = columnsOfRow[line.row] ?? []
      let first = others.insertionPoint { $0.column < line.inside.lowerBound }
      for other in others[first...].prefix(while: { $0.column < line.inside.upperBound }) {
        pairs.insert([min(line.edge, other.edge), max(line.edge, other.edge)])
      }
    }
    return pairs.count
  }

  /// A straight part of an edge.
  private struct Line {
    let edge: Int
    let isHorizontal: Bool
    /// Where it is: its row, when it is horizontal, else its column.
    let column: Int
    let row: Int
    /// What it passes between its corners.
    let inside: Range<Int>
  }

  private static func lines(of route: EdgeRoute, _ edge: Int) -> [Line] {
    zip(route.corners, route.corners.dropFirst()).compactMap { start, end in
      let isHorizontal = start.row == end.row
      let (from, to) = isHorizontal ? (start.column, end.column) : (start.row, end.row)
      guard abs(from - to) > 1 else { return nil }
      return Line(
        edge: edge,
        isHorizontal: isHorizontal,
        column: start.column,
        row: start.row,
        inside: (min(from, to) + 1)..<max(from, to)
      )
    }
  }
}

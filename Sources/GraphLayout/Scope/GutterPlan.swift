/// The columns in which edges lead back up, right of everything in the rows they pass.
///
/// Edges to the same target share a column. Short ones come first and so run inside of long ones.
struct GutterPlan {
  /// The column of each link that leads back.
  private(set) var columns: [Int: Int] = [:]
  /// The last column that is taken in each row.
  private var edge: [Int]

  init(_ geometry: ScopeGeometry, routes: [EdgeRoute?]) {
    edge = Array(repeating: 0, count: geometry.rows.rows)
    takeColumns(geometry, routes)
    let spans = Self.spans(geometry)
    for (target, span) in spans.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) {
      let column = (edge[span].max() ?? 0) + 2
      for row in span { edge[row] = column }
      for link in geometry.graph.scope.links.indices
      where geometry.graph.walk.leadsBack[link] && !geometry.graph.isLoop(link)
        && geometry.graph.scope.links[link].target == target
      {
        columns[link] = column
      }
    }
  }

  private mutating func takeColumns(_ geometry: ScopeGeometry, _ routes: [EdgeRoute?]) {
    for item in geometry.graph.scope.items.indices {
      let box = geometry.rectangle(of: item)
      for row in box.row...box.bottom { take(box.right, row) }
    }
    for (link, route) in routes.enumerated() {
      for cell in route?.cells ?? [] { take(cell.column, cell.row) }
      guard let label = geometry.label(of: link), let columns = geometry.graph.scope.links[link].label else { continue }
      take(label.column + columns - 1, label.row)
    }
    for gap in geometry.gaps.indices { takeTurns(geometry, gap) }
  }

  /// Takes the cells where edges turn to the gutter or come from it.
  private mutating func takeTurns(_ geometry: ScopeGeometry, _ gap: Int) {
    for (net, track) in zip(geometry.gaps[gap].nets, geometry.gaps[gap].tracks.tracks) where net.reachesGutter {
      let columns = net.uppers + net.lowers + (track?.detour.map { [$0.column] } ?? [])
      for row in 0..<geometry.gaps[gap].tracks.count {
        take(columns.max() ?? 0, geometry.rows.gapTops[gap] + row)
      }
    }
  }

  private mutating func take(_ column: Int, _ row: Int) {
    edge[row] = max(edge[row], column)
  }

  /// The rows that the edges back to each target pass.
  private static func spans(_ geometry: ScopeGeometry) -> [Int: ClosedRange<Int>] {
    var spans: [Int: ClosedRange<Int>] = [:]
    for (link, edge) in geometry.graph.scope.links.enumerated()
    where geometry.graph.walk.leadsBack[link] && !geometry.graph.isLoop(link) {
      let ends = [geometry.entryRow(link), geometry.exitRow(link)]
      let span = (ends.min() ?? 0)...(ends.max() ?? 0)
      spans[edge.target] = Self.union(spans[edge.target], span)
    }
    return spans
  }

  private static func union(_ range: ClosedRange<Int>?, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
    guard let range else { return other }
    return min(range.lowerBound, other.lowerBound)...max(range.upperBound, other.upperBound)
  }
}

/// A compartment as it is drawn, counted from its own top left corner.
struct ScopeLayout {
  let columns: Int
  let rows: Int
  /// The border of each item.
  let items: [GridRectangle]
  /// The way of each link.
  let routes: [EdgeRoute]

  init(_ scope: Scope) {
    let geometry = ScopeGeometry(scope)
    items = scope.items.indices.map(geometry.rectangle)
    routes = geometry.routes
    let right = zip(scope.links, routes).reduce(items.map(\.right).max() ?? -1) { right, entry in
      let (link, route) = entry
      let label = route.label.map { $0.column + (link.label ?? 0) - 1 } ?? 0
      return max(right, label, route.corners.map(\.column).max() ?? 0)
    }
    columns = right + 1
    rows = geometry.rows.rows
  }
}

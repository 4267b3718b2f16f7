/// A compartment as it is drawn, counted from its own top left corner.
struct ScopeLayout {
  let columns: Int
  let rows: Int
  /// The border of each item.
  let items: [GridRectangle]
  /// The way of each link.
  let routes: [EdgeRoute]
  /// The links that the main path consists of.
  let mainPath: [Int]

  init(_ scope: Scope) {
    let geometry = ScopeGeometry(scope)
    let flow = scope.spacing.flow
    mainPath = geometry.mainPath.links
    items = scope.items.indices.map { geometry.rectangle(of: $0).turned(to: flow) }
    routes = geometry.routes.map { $0.turned(to: flow) }
    var (right, bottom) = (items.map(\.right).max() ?? -1, items.map(\.bottom).max() ?? -1)
    for (link, route) in zip(scope.links, routes) {
      for corner in route.corners { (right, bottom) = (max(right, corner.column), max(bottom, corner.row)) }
      guard let start = route.label, let label = link.label else { continue }
      (right, bottom) = (max(right, start.column + label - 1), max(bottom, start.row))
    }
    (columns, rows) = (right + 1, bottom + 1)
  }
}

extension GridPoint {
  /// Where a cell of a picture that is read from top to bottom is in one that is read in another way.
  fileprivate func turned(to flow: Flow) -> GridPoint {
    switch flow {
    case .down: self
    case .right: GridPoint(column: row, row: column)
    }
  }
}

extension GridRectangle {
  /// Where a rectangle of a picture that is read from top to bottom is in one that is read in another way.
  fileprivate func turned(to flow: Flow) -> GridRectangle {
    switch flow {
    case .down: self
    case .right: GridRectangle(column: row, row: column, columns: rows, rows: columns)
    }
  }
}

extension EdgeRoute {
  /// The way that an edge takes when a picture from top to bottom is read in another way.
  fileprivate func turned(to flow: Flow) -> EdgeRoute {
    EdgeRoute(
      corners: corners.map { $0.turned(to: flow) },
      heading: heading.turned(to: flow),
      label: label?.turned(to: flow)
    )
  }
}

extension Direction {
  /// Where a direction of a picture that is read from top to bottom points in one that is read in another way.
  fileprivate func turned(to flow: Flow) -> Direction {
    switch (flow, self) {
    case (.down, _): self
    case (.right, .north): .west
    case (.right, .west): .north
    case (.right, .east): .south
    case (.right, .south): .east
    }
  }
}

extension ScopeGeometry {
  /// The way of a link that leads forwards.
  func forwardRoute(_ link: Int) -> EdgeRoute {
    let edge = graph.scope.links[link]
    var corners = descent(link)
    let target = columns[graph.slotOfItem[edge.target]]
    corners.append(GridPoint(column: target, row: rectangle(of: edge.target).row - 1))
    return EdgeRoute(corners: simplified(corners), heading: .south, label: label(of: link))
  }

  /// The way of a link from an item to itself.
  func loopRoute(_ link: Int) -> EdgeRoute {
    let item = graph.scope.links[link].source
    let slot = graph.slotOfItem[item]
    let box = rectangle(of: item)
    let layer = graph.slots[slot].layer
    let track = gaps[layer].netOfLoop[link].flatMap { gaps[layer].tracks.tracks[$0] }?.upper ?? 0
    let (start, side) = (
      columns[slot] + (ports.loopOffsets[link] ?? 0), columns[slot] + (extents.loopColumns[link] ?? 0)
    )
    let corners = [
      GridPoint(column: start, row: box.bottom), GridPoint(column: start, row: rows.gapTops[layer] + track),
      GridPoint(column: side, row: rows.gapTops[layer] + track), GridPoint(column: side, row: box.middleRow),
      GridPoint(column: box.right + 1, row: box.middleRow),
    ]
    return EdgeRoute(corners: simplified(corners), heading: .west, label: label(of: link))
  }

  /// The way of a link that leads back through a column of the gutter.
  func returnRoute(_ link: Int, gutter: Int) -> EdgeRoute {
    let edge = graph.scope.links[link]
    let target = rectangle(of: edge.target)
    var corners = sides.leavesAtSide[link] ? [sideExit(edge.source)] : descent(link)
    corners.append(GridPoint(column: gutter, row: exitRow(link)))
    corners.append(GridPoint(column: gutter, row: entryRow(link)))
    guard !sides.entersAtSide[link] else {
      corners.append(GridPoint(column: target.right + 1, row: target.middleRow))
      return EdgeRoute(corners: simplified(corners), heading: .west, label: label(of: link))
    }
    corners += ascentEnd(link)
    return EdgeRoute(corners: simplified(corners), heading: .south, label: label(of: link))
  }

  /// The row in which a link that leads back turns into the gutter.
  func exitRow(_ link: Int) -> Int {
    if sides.leavesAtSide[link] { return rectangle(of: graph.scope.links[link].source).middleRow }
    return graph.segmentsDown[link].last.flatMap { track(of: $0)?.row } ?? 0
  }

  /// The row in which a link that leads back comes from the gutter.
  func entryRow(_ link: Int) -> Int {
    if sides.entersAtSide[link] { return rectangle(of: graph.scope.links[link].target).middleRow }
    return graph.segmentFromGutter[link].flatMap { track(of: $0)?.row } ?? 0
  }

  private func sideExit(_ item: Int) -> GridPoint {
    let box = rectangle(of: item)
    return GridPoint(column: box.right, row: box.middleRow)
  }

  /// The last corners of a link that reaches its target from above.
  private func ascentEnd(_ link: Int) -> [GridPoint] {
    let target = graph.scope.links[link].target
    let axis = columns[graph.slotOfItem[target]]
    var corners: [GridPoint] = []
    if let detour = graph.segmentFromGutter[link].flatMap({ track(of: $0)?.detour }) {
      corners.append(GridPoint(column: detour.column, row: entryRow(link)))
      corners.append(GridPoint(column: detour.column, row: detour.row))
      corners.append(GridPoint(column: axis, row: detour.row))
    } else {
      corners.append(GridPoint(column: axis, row: entryRow(link)))
    }
    return corners + [GridPoint(column: axis, row: rectangle(of: target).row - 1)]
  }

  /// The corners from a link's source along its segments: all turns, and the row that leads to the gutter.
  private func descent(_ link: Int) -> [GridPoint] {
    let source = rectangle(of: graph.scope.links[link].source)
    var corners: [GridPoint] = []
    for (index, segment) in graph.segmentsDown[link].enumerated() {
      let start = start(of: segment)
      if index == 0 { corners.append(GridPoint(column: start, row: source.bottom)) }
      guard let (row, detour) = track(of: segment) else { continue }
      corners.append(GridPoint(column: start, row: row))
      guard graph.slots[graph.segments[segment].lower].content != .gutter else { break }
      if let detour {
        corners.append(GridPoint(column: detour.column, row: row))
        corners.append(GridPoint(column: detour.column, row: detour.row))
      }
      corners.append(GridPoint(column: columns[graph.segments[segment].lower], row: detour?.row ?? row))
    }
    return corners
  }

  /// The corners without those that are no turns.
  private func simplified(_ corners: [GridPoint]) -> [GridPoint] {
    corners.reduce(into: []) { kept, corner in
      guard kept.last != corner else { return }
      if kept.count > 1, let last = kept.last,
        let before = Direction(from: kept[kept.count - 2], to: last), before == Direction(from: last, to: corner)
      {
        kept.removeLast()
      }
      kept.append(corner)
    }
  }
}

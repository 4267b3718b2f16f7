extension ScopeGeometry {
  /// The way of each link.
  var routes: [EdgeRoute] {
    graph.scope.links.indices.map { link in
      if graph.isLoop(link) { return loopRoute(link) }
      return graph.returns[link].map { returnRoute(link, $0) } ?? forwardRoute(link)
    }
  }

  private func forwardRoute(_ link: Int) -> EdgeRoute {
    let target = graph.scope.links[link].target
    return route(link, descent(link) + [top(of: target)], .south)
  }

  /// The way from the bottom border around the corner to the right side, or out of that side and back.
  private func loopRoute(_ link: Int) -> EdgeRoute {
    let item = graph.scope.links[link].source
    let axis = columns[graph.slotOfItem[item]]
    let box = rectangle(of: item)
    let side = axis + (extents.loopColumns[link] ?? 0)
    var corners: [GridPoint] = []
    if let start = ports.loopOffsets[link].map({ axis + $0 }) {
      let row = loopTrack(of: link)?.upper ?? box.bottom
      corners = [
        GridPoint(column: start, row: box.bottom), GridPoint(column: start, row: row),
        GridPoint(column: side, row: row),
      ]
    } else {
      let row = box.bottom - graph.scope.items[item].margin
      corners = [GridPoint(column: box.right, row: row), GridPoint(column: side, row: row)]
    }
    let end = [GridPoint(column: side, row: box.middleRow), GridPoint(column: box.right + 1, row: box.middleRow)]
    return route(link, corners + end, .west)
  }

  /// The way back up: out of the source or its label, along the rises, and into the target.
  private func returnRoute(_ link: Int, _ way: LayeredGraph.Return) -> EdgeRoute {
    var corners = exit(link, way)
    for segment in way.risers {
      guard let track = track(of: segment) else { continue }
      let ends = graph.segments[segment]
      corners += track.descent(from: columns[ends.upper], to: columns[ends.lower]).reversed()
    }
    return entry(link, columns[way.rises[way.rises.count - 1]], after: corners)
  }

  private func exit(_ link: Int, _ way: LayeredGraph.Return) -> [GridPoint] {
    let source = rectangle(of: graph.scope.links[link].source)
    let rise = columns[way.rises[0]]
    if let side = sides.exits[link] {
      let start = side == .right ? source.right : source.column
      return [GridPoint(column: start, row: source.middleRow), GridPoint(column: rise, row: source.middleRow)]
    }
    guard let track = track(of: way.exit) else { return descent(link) }
    return descent(link) + [
      GridPoint(column: start(of: way.exit), row: track.upper), GridPoint(column: rise, row: track.upper),
    ]
  }

  private func entry(_ link: Int, _ rise: Int, after corners: [GridPoint]) -> EdgeRoute {
    let target = graph.scope.links[link].target
    let box = rectangle(of: target)
    if let side = sides.entries[link] {
      let end = side == .right ? box.right + 1 : box.column - 1
      let turn = [GridPoint(column: rise, row: box.middleRow), GridPoint(column: end, row: box.middleRow)]
      return route(link, corners + turn, side == .right ? .west : .east)
    }
    let end = top(of: target)
    let row = entryTrack(of: link)?.lower ?? end.row
    let turn = [GridPoint(column: rise, row: row), GridPoint(column: end.column, row: row)]
    return route(link, corners + turn + [end], .south)
  }

  /// The cell above the middle of an item.
  private func top(of item: Int) -> GridPoint {
    GridPoint(column: columns[graph.slotOfItem[item]], row: rectangle(of: item).row - 1)
  }

  /// The corners from a link's source down along its segments, as far as they are lines: first from the text to the
  /// port where that is beside it.
  private func descent(_ link: Int) -> [GridPoint] {
    let segments = graph.segmentsDown[link]
    guard let first = segments.first else { return [] }
    let source = rectangle(of: graph.scope.links[link].source)
    let port = start(of: first)
    let nearest = min(max(port, source.column), source.right)
    var corners = [nearest, port].map { GridPoint(column: $0, row: source.bottom) }
    for segment in segments where !graph.touchesTurn(graph.segments[segment]) {
      let end = columns[graph.segments[segment].lower]
      corners += track(of: segment)?.descent(from: start(of: segment), to: end) ?? []
    }
    return corners
  }

  private func route(_ link: Int, _ corners: [GridPoint], _ heading: Direction) -> EdgeRoute {
    EdgeRoute(corners: simplified(corners), heading: heading, label: label(of: link))
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

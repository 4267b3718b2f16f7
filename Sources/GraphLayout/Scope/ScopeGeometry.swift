/// A compartment with every slot and every track in its place; what is left is to lead the edges along them.
struct ScopeGeometry {
  let graph: LayeredGraph
  let sides: ReturnSides
  let ports: PortPlan
  let extents: Extents
  /// The column of each slot's axis.
  let columns: [Int]
  let gaps: [GapPlan]
  let rows: RowPlan

  init(_ scope: Scope) {
    var graph = LayeredGraph(scope)
    graph.layers = CrossingReduction(graph).layers
    self.graph = graph
    sides = ReturnSides(graph)
    ports = PortPlan(graph, sides)
    extents = Extents(graph, ports)
    let path = MainPath(graph)
    let blocks = BlockAlignment(graph, ports.offsets, path.ranks)
    columns = ColumnPlacement(graph, blocks, extents, ports.offsets, path).columns
    gaps = GapPlan.plans(graph, ports, extents, columns, sides)
    rows = RowPlan(graph, gaps)
  }

  /// The border of an item.
  func rectangle(of item: Int) -> GridRectangle {
    let slot = graph.slotOfItem[item]
    return GridRectangle(
      column: columns[slot] - extents.left[slot],
      row: rows.layerTops[graph.slots[slot].layer],
      columns: ports.columns[item],
      rows: graph.scope.items[item].rows
    )
  }

  /// The first cell of a link's label.
  func label(of link: Int) -> GridPoint? {
    let edge = graph.scope.links[link]
    guard edge.label != nil else { return nil }
    if let column = extents.loopColumns[link] {
      let slot = graph.slotOfItem[edge.source]
      return GridPoint(column: columns[slot] + column + 2, row: rectangle(of: edge.source).bottom)
    }
    let slot = graph.segments[graph.segmentsDown[link][0]].lower
    return GridPoint(column: columns[slot] + 2, row: rows.layerTops[graph.slots[slot].layer])
  }

  /// Where a segment starts in its upper slot.
  func start(of segment: Int) -> Int { columns[graph.segments[segment].upper] + ports.offsets[segment] }

  /// The rows of a segment's horizontal line.
  func track(of segment: Int) -> Track? {
    let gap = graph.slots[graph.segments[segment].upper].layer
    return gaps[gap].netOfSegment[segment].flatMap { track(of: $0, gap) }
  }

  /// The rows of the horizontal line that leads a link back to its target from above.
  func entryTrack(of link: Int) -> Track? {
    let gap = graph.layer(ofItem: graph.scope.links[link].target) - 1
    return gaps[gap].netOfEntry[link].flatMap { track(of: $0, gap) }
  }

  /// The rows of the horizontal line of a link to its own item.
  func loopTrack(of link: Int) -> Track? {
    let gap = graph.layer(ofItem: graph.scope.links[link].source)
    return gaps[gap].netOfLoop[link].flatMap { track(of: $0, gap) }
  }

  private func track(of net: Int, _ gap: Int) -> Track? {
    gaps[gap].tracks.tracks[net].map { $0.moved(rows: rows.gapTops[gap]) }
  }
}

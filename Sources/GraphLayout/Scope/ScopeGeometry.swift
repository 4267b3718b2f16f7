/// A compartment with every slot and every track in its place; what is left is to lead the edges along them.
struct ScopeGeometry {
  let graph: LayeredGraph
  let sides: ReturnSides
  let ports: PortPlan
  let extents: Extents
  /// The column of each slot's axis.
  let columns: [Int]
  let gaps: [GapPlan]
  let mainPath: MainPath
  let rows: RowPlan

  init(_ scope: Scope) {
    (graph, sides) = Self.ordered(scope)
    ports = PortPlan(graph, sides)
    extents = Extents(graph, ports, sides)
    let path = MainPath(graph)
    mainPath = path
    let blocks = BlockAlignment(graph, ports.offsets, path.ranks)
    columns = ColumnPlacement(graph, blocks, extents, ports.offsets, path).columns
    gaps = GapPlan.plans(graph, ports, extents, columns, sides)
    rows = RowPlan(graph, gaps)
  }

  /// How many links a compartment may have for labels to be tried out in lines that leave at the side.
  private static let fewEnough = 500

  /// Cuts a compartment into ordered layers.
  ///
  /// The labels of links that lead back are to stand in the lines that leave their sources at the side; where something
  /// is in the way there, they get a place below, and everything is ordered again.
  private static func ordered(_ scope: Scope) -> (graph: LayeredGraph, sides: ReturnSides) {
    let walk = ScopeWalk(scope)
    var isBeside = scope.links.enumerated().map { link, edge in
      scope.spacing.flow == .down && scope.links.count <= fewEnough && edge.label != nil && walk.leadsBack[link]
        && edge.source != edge.target && !scope.items[edge.source].isFrame
    }
    while true {
      var graph = LayeredGraph(scope, walk, hasLabelBeside: isBeside)
      graph.layers = CrossingReduction(graph).layers
      let sides = ReturnSides(graph)
      let fits = zip(isBeside, sides.exits).map { $0 && $1 != nil }
      if fits == isBeside { return (graph, sides) }
      isBeside = fits
    }
  }

  /// The border of an item, or its text where it has no border: ports may be beside that.
  func rectangle(of item: Int) -> GridRectangle {
    let (slot, size) = (graph.slotOfItem[item], graph.scope.items[item])
    let isText = size.margin == 0 && graph.scope.spacing.flow == .right
    let left = isText ? (size.columns - 1) / 2 : ports.left[item]
    return GridRectangle(
      column: columns[slot] - left,
      row: rows.layerTops[graph.slots[slot].layer],
      columns: isText ? size.columns : left + 1 + ports.right[item],
      rows: size.rows
    )
  }

  /// The first cell of a link's label.
  func label(of link: Int) -> GridPoint? {
    let edge = graph.scope.links[link]
    guard edge.label != nil else { return nil }
    if let column = extents.loopLabels[link] { return loopLabel(of: edge.source, column) }
    if graph.hasLabelBeside[link], let side = sides.exits[link] {
      let box = rectangle(of: edge.source)
      let column = side == .right ? box.right + 2 : box.column - 1 - (edge.label ?? 0)
      return GridPoint(column: column, row: box.middleRow)
    }
    let slot = graph.segments[graph.segmentsDown[link][0]].lower
    let top = rows.layerTops[graph.slots[slot].layer]
    return switch graph.scope.spacing.flow {
    case .down: GridPoint(column: columns[slot] + 2, row: top)
    case .right: GridPoint(column: columns[slot], row: top + 1)
    }
  }

  /// The first cell of the label of a link from an item to itself, so far right of its axis.
  private func loopLabel(of item: Int, _ column: Int) -> GridPoint {
    let box = rectangle(of: item)
    return switch graph.scope.spacing.flow {
    case .down: GridPoint(column: columns[graph.slotOfItem[item]] + column, row: box.bottom)
    case .right: GridPoint(column: columns[graph.slotOfItem[item]] + column, row: box.row)
    }
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
    gaps[gap].tracks.tracks[net].map { track in
      track.mapRows {
        rows.gapTops[gap] + graph.scope.spacing.row(ofTrack: $0, belowBoxes: gaps[gap].isBelowBoxes)
      }
    }
  }
}

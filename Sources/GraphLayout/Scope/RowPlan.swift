/// The rows of layers and of the gaps below them.
struct RowPlan {
  /// The first row of each layer.
  private(set) var layerTops: [Int] = []
  /// The first row below each layer.
  private(set) var gapTops: [Int] = []
  private(set) var rows = 0

  init(_ graph: LayeredGraph, _ gaps: [GapPlan]) {
    for layer in graph.layers.indices {
      layerTops.append(rows)
      rows += Self.height(of: layer, graph)
      gapTops.append(rows)
      rows += graph.scope.spacing.rows(
        tracks: gaps[layer].tracks.count,
        hasArrows: gaps[layer].hasArrows,
        belowBoxes: gaps[layer].isBelowBoxes
      )
      if rows == gapTops[layer], Self.areBoxesBeside(layer, graph) { rows += 1 }
    }
  }

  private static func height(of layer: Int, _ graph: LayeredGraph) -> Int {
    graph.layers[layer].reduce(0) { height, slot in
      switch graph.slots[slot].content {
      case .item(let item): max(height, graph.scope.items[item].rows)
      case .label(let link): max(height, graph.scope.spacing.labelRows(graph.scope.links[link].label ?? 0))
      case .bend, .rise, .turn: height
      }
    }
  }

  /// Whether boxes stand right above and below a gap.
  private static func areBoxesBeside(_ layer: Int, _ graph: LayeredGraph) -> Bool {
    func hasBoxes(_ layer: Int) -> Bool {
      graph.layers[layer].contains { slot in
        guard let item = graph.item(in: slot) else { return false }
        return graph.scope.items[item].box != nil
      }
    }
    return layer + 1 < graph.layers.count && hasBoxes(layer) && hasBoxes(layer + 1)
  }
}

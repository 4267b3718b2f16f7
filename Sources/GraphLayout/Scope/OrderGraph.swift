/// What crossing reduction sees of a compartment: slots in layers, and segments with weights.
struct OrderGraph {
  /// A segment, or some that follow each other.
  struct Segment {
    let upper: Int
    let lower: Int
    /// How many edges it stands for.
    let weight: Int
  }

  let slots: Int
  /// What tells the slots apart where chance decides.
  let identities: [UInt64]
  private(set) var layers: [[Int]]
  private(set) var segments: [Segment]

  /// The whole of a compartment.
  init(_ graph: LayeredGraph) {
    slots = graph.slots.count
    identities = graph.slots.map(\.identity)
    layers = graph.layers
    segments = graph.segments.map { Segment(upper: $0.upper, lower: $0.lower, weight: $0.links.count) }
  }

  /// A compartment without the layers of labels: what passes them is in one piece, and turns stand in the next layer.
  ///
  /// There is less to order then, and long edges are moved in fewer steps.
  init(withoutLabelsOf graph: LayeredGraph) {
    let isLabels = graph.layers.map { layer in
      layer.contains { graph.slots[$0].content.isLabel } && !layer.contains { graph.slots[$0].content.isBox }
    }
    slots = graph.slots.count
    identities = graph.slots.map(\.identity)
    segments = []
    layers = Array(repeating: [], count: graph.layers.count)
    let below = NeighborLists(OrderGraph(graph), isBelow: true)
    var isLeftOut = Array(repeating: false, count: graph.slots.count)
    for (layer, slots) in graph.layers.enumerated() {
      for slot in slots {
        guard isLabels[layer] else {
          layers[layer].append(slot)
          continue
        }
        guard graph.slots[slot].content.isTurn else {
          isLeftOut[slot] = true
          continue
        }
        layers[below.range(of: slot).isEmpty ? layer + 1 : layer - 1].append(slot)
      }
    }
    for segment in graph.segments where !isLeftOut[segment.upper] {
      if isLeftOut[segment.lower] {
        for index in below.range(of: segment.lower) {
          segments.append(Segment(upper: segment.upper, lower: below.slots[index], weight: segment.links.count))
        }
      } else {
        segments.append(Segment(upper: segment.upper, lower: segment.lower, weight: segment.links.count))
      }
    }
    layers = layers.filter { !$0.isEmpty }
  }
}

/// A compartment cut into layers: every segment of an edge leads from one layer to the next.
///
/// Edges that lead to the same item share their bends, so that many ways to one end become one line. Where items of a
/// layer have edges with labels, a layer for the labels follows. Edges that lead back end in a gutter beside their layer.
struct LayeredGraph {
  /// What takes a place in a layer.
  enum Content: Hashable {
    case item(Int)
    /// The label of a link, to the right of its line.
    case label(Int)
    /// A place where a long edge passes.
    case bend
    /// Where edges leave their layer for the gutter, or come from it.
    case gutter
  }

  /// A place in a layer.
  struct Slot {
    let content: Content
    let layer: Int
  }

  /// Why segments start at the same point of their upper slot.
  enum Port: Hashable {
    /// The labelled links of an item, by whether they stand for failures.
    case labelled(isFailure: Bool)
    /// One link without a label.
    case link(Int)
    /// The only way out of a bend or a label.
    case only
  }

  /// A part of one or more edges between two layers.
  struct Segment {
    let upper: Int
    let lower: Int
    let port: Port
    var links: [Int]
  }

  let scope: Scope
  let walk: ScopeWalk
  var slots: [Slot] = []
  var segments: [Segment] = []
  /// The slots of each layer, left to right: the first layer holds the mark, the last one nothing but a gutter.
  var layers: [[Int]] = []
  /// The slot of each item.
  var slotOfItem: [Int] = []
  /// The segments of each link from its source on, as far as its target or the gutter.
  var segmentsDown: [[Int]]
  /// The segment of each link that leads back from the gutter down to its target.
  var segmentFromGutter: [Int?]

  /// Whether a link leads from an item to itself.
  func isLoop(_ link: Int) -> Bool { scope.links[link].source == scope.links[link].target }

  /// Whether a segment leads to the gutter or comes from it.
  func touchesGutter(_ segment: Segment) -> Bool {
    slots[segment.upper].content == .gutter || slots[segment.lower].content == .gutter
  }

  /// The layer of an item.
  func layer(ofItem item: Int) -> Int { slots[slotOfItem[item]].layer }

  /// The item in a slot.
  func item(in slot: Int) -> Int? {
    guard case .item(let item) = slots[slot].content else { return nil }
    return item
  }
}

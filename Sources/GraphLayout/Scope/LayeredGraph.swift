/// A compartment cut into layers: every segment of an edge leads from one layer to the next.
///
/// Edges that lead to the same item share their bends, so that many ways to one end become one line. Where items of a
/// layer have edges with labels, a layer for the labels follows. Edges that lead back go down to a turn below their
/// source and rise beside the layers that they pass, to a turn above their target.
struct LayeredGraph {
  /// What takes a place in a layer.
  enum Content: Hashable {
    case item(Int)
    /// The label of a link, to the right of its line.
    case label(Int)
    /// A place where a long edge passes.
    case bend(target: Int)
    /// A place where edges that lead back to an item pass.
    case rise(target: Int)
    /// Where edges that lead back to an item turn; it counts for the order of the layer and takes no room.
    case turn(target: Int)

    /// Whether nothing but a line is there, or nothing at all.
    var isLine: Bool {
      switch self {
      case .item, .label: false
      case .bend, .rise, .turn: true
      }
    }

    /// Whether a box or a mark is there.
    var isBox: Bool {
      switch self {
      case .item: true
      case .label, .bend, .rise, .turn: false
      }
    }

    /// Whether it is a label.
    var isLabel: Bool {
      switch self {
      case .label: true
      case .item, .bend, .rise, .turn: false
      }
    }

    /// Whether the place only counts for the order.
    var isTurn: Bool {
      switch self {
      case .turn: true
      case .item, .label, .bend, .rise: false
      }
    }

    /// The item that edges lead back to here.
    var returnTarget: Int? {
      switch self {
      case .rise(let target), .turn(let target): target
      case .item, .label, .bend: nil
      }
    }
  }

  /// A place in a layer.
  struct Slot {
    let content: Content
    let layer: Int

    /// A number that tells slots apart and stays the same when others are added at the end.
    var identity: UInt64 {
      let (kind, number): (UInt64, Int) =
        switch content {
        case .item(let item): (0, item)
        case .label(let link): (1, link)
        case .bend(let target): (2, target)
        case .rise(let target): (3, target)
        case .turn(let target): (4, target)
        }
      return UInt64(layer) << 40 ^ UInt64(number) << 3 ^ kind
    }
  }

  /// Why segments start at the same point of their upper slot.
  enum Port: Hashable {
    /// The labelled links of an item, by whether they are taken when nothing goes wrong.
    case labelled(isRegular: Bool)
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

  /// The way of a link that leads back.
  struct Return {
    /// The segment from its source or its label to the turn below.
    let exit: Int
    /// The slots where it rises, from the bottom up.
    let rises: [Int]
    /// The segments between those slots, from the bottom up.
    let risers: [Int]
  }

  let scope: Scope
  let walk: ScopeWalk
  /// Whether the label of each link stands in the line that leaves its source at the side.
  let hasLabelBeside: [Bool]
  var slots: [Slot] = []
  var segments: [Segment] = []
  /// The slots of each layer, left to right: the first layer holds the mark, the last one nothing but turns.
  var layers: [[Int]] = []
  /// The slot of each item.
  var slotOfItem: [Int] = []
  /// The segments of each link from its source on, as far as its target or its turn.
  var segmentsDown: [[Int]]
  /// How each link goes on from its turn, when it leads back to another item.
  var returns: [Return?]

  /// Whether a link leads from an item to itself.
  func isLoop(_ link: Int) -> Bool { scope.links[link].source == scope.links[link].target }

  /// Whether a segment leads to a turn or comes from it.
  func touchesTurn(_ segment: Segment) -> Bool {
    slots[segment.upper].content.isTurn || slots[segment.lower].content.isTurn
  }

  /// The slots of a layer that take room.
  func placedSlots(in layer: Int) -> [Int] { layers[layer].filter { !slots[$0].content.isTurn } }

  /// The place of each slot in its layer.
  var places: [Int] {
    layers.reduce(into: Array(repeating: 0, count: slots.count)) { places, layer in
      for (index, slot) in layer.enumerated() { places[slot] = index }
    }
  }

  /// The layer of an item.
  func layer(ofItem item: Int) -> Int { slots[slotOfItem[item]].layer }

  /// The item in a slot.
  func item(in slot: Int) -> Int? {
    guard case .item(let item) = slots[slot].content else { return nil }
    return item
  }
}

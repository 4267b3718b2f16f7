/// Where edges that lead back leave their source and reach their target: at the side of a node where nothing but lines
/// is between it and the place where they rise, else below the source and above the target.
struct ReturnSides {
  /// A side of a node.
  enum Side: Hashable {
    case left, right
  }

  /// The side of its source where each link leaves.
  private(set) var exits: [Side?]
  /// The side of its target that each link reaches.
  private(set) var entries: [Side?]

  /// A line across a layer from a node to the place of a rise.
  private struct Line {
    let slot: Int
    let rise: Int
    let places: ClosedRange<Int>
  }

  /// A side of an item, and the item that edges lead to from there.
  private var targets: [SideKey: Int] = [:]
  private var lines: [[Line]]
  private let graph: LayeredGraph
  private let places: [Int]

  /// Stands for the target of a side where no edge can come in.
  private static let nothing = -1

  private struct SideKey: Hashable {
    let item: Int
    let side: Side
  }

  init(_ graph: LayeredGraph) {
    self.graph = graph
    places = graph.places
    exits = Array(repeating: nil, count: graph.scope.links.count)
    entries = exits
    lines = Array(repeating: [], count: graph.layers.count)
    for link in graph.scope.links.indices where graph.isLoop(link) {
      let item = graph.scope.links[link].source
      entries[link] = .right
      let isInTheWay = graph.scope.spacing.flow == .right && graph.scope.links[link].label != nil
      if targets[SideKey(item: item, side: .right)] != Self.nothing {
        targets[SideKey(item: item, side: .right)] = isInTheWay ? Self.nothing : item
      }
    }
    for (link, way) in graph.returns.enumerated() {
      guard let rise = way?.rises.last else { continue }
      entries[link] = take(from: graph.scope.links[link].target, to: rise, for: link)
    }
    for (link, way) in graph.returns.enumerated() {
      guard graph.scope.links[link].label == nil || graph.hasLabelBeside[link], let rise = way?.rises.first else {
        continue
      }
      exits[link] = take(from: graph.scope.links[link].source, to: rise, for: link)
    }
  }

  /// Takes the side of an item that faces a rise, when the way there is free.
  private mutating func take(from item: Int, to rise: Int, for link: Int) -> Side? {
    let slot = graph.slotOfItem[item]
    let (start, end) = (places[slot], places[rise])
    let line = Line(slot: slot, rise: rise, places: min(start, end)...max(start, end))
    let key = SideKey(item: item, side: start < end ? .right : .left)
    let target = graph.scope.links[link].target
    let isAlone = graph.scope.links[link].source == item && graph.hasLabelBeside[link]
    guard !graph.scope.items[item].isFrame, targets[key].map({ $0 == target && !isAlone }) ?? true,
      isFree(line, graph.slots[slot].layer)
    else { return nil }
    targets[key] = isAlone ? Self.nothing : target
    lines[graph.slots[slot].layer].append(line)
    return key.side
  }

  private func isFree(_ line: Line, _ layer: Int) -> Bool {
    let between = graph.layers[layer][line.places].filter { $0 != line.slot }
    return between.allSatisfy { graph.slots[$0].content.isLine }
      && lines[layer].allSatisfy { other in
        let isSame = (other.slot, other.rise) == (line.slot, line.rise)
        let common = line.places.clamped(to: other.places)
        return isSame || common.lowerBound == common.upperBound
      }
  }
}

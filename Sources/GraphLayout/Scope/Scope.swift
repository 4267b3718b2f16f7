/// What stands in one compartment: its boxes, with the edges between them.
struct Scope {
  /// A box whose size is known, or the mark where the compartment starts.
  struct Item {
    /// The number of the box, or nil for the mark.
    let box: Int?
    var columns: Int
    var rows: Int
    let isFrame: Bool
    /// How many cells at its sides a line cannot start from: the corners.
    var margin = 0
  }

  /// An edge between two items.
  struct Link {
    /// The number of the edge, or nil for the one from the mark.
    let edge: Int?
    let source: Int
    let target: Int
    /// The width of the label.
    let label: Int?
    let kind: LayoutEdge.Kind
  }

  let spacing: Spacing
  var items: [Item] = []
  var links: [Link] = []
  /// The item that is read first.
  var start: Int?
  /// The mark, when there is one.
  var mark: Int?

  /// Puts a mark before the start.
  mutating func addMark() {
    guard let start else { return }
    links.append(Link(edge: nil, source: items.count, target: start, label: nil, kind: .normal))
    mark = items.count
    items.append(Item(box: nil, columns: 1, rows: 1, isFrame: false))
  }

  /// Makes items with an edge to themselves so large that the edge and its label have room beside them.
  mutating func leaveRoomForLoops() {
    for link in links where link.source == link.target {
      switch spacing.flow {
      case .down: items[link.source].rows = max(items[link.source].rows, link.label == nil ? 1 : 2)
      case .right: items[link.source].rows = max(items[link.source].rows, link.label ?? 0, 3)
      }
    }
  }

  /// The links that leave each item, in definition order.
  var linksOut: [[Int]] {
    links.indices.reduce(into: Array(repeating: [], count: items.count)) { $0[links[$1].source].append($1) }
  }
}

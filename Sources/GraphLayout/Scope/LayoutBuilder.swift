/// Lays out compartments from the innermost out: a frame is as large as what is in it needs.
struct LayoutBuilder {
  private let graph: LayoutGraph
  private let index: ScopeIndex
  private var boxes: [GridRectangle]
  private var dividers: [Int: [GridRectangle]] = [:]
  private var routes: [EdgeRoute?]
  private var mainPath: [Int] = []
  private var marks: [Compartment: EdgeRoute] = [:]
  private var layouts: [Compartment: ScopeLayout] = [:]
  private var scopes: [Compartment: Scope] = [:]

  /// The cells that a frame needs beside its content: borders, and a blank column inside of each.
  private static let frame = (left: 2, top: 1, right: 2, bottom: 1)
  /// How many columns a line between two compartments side by side takes, and how many rows when they are stacked.
  private static let divider = (columns: 3, rows: 1)
  /// How small a compartment can be.
  private static let least = (columns: 3, rows: 1)

  /// Lays out a whole graph.
  static func layout(_ graph: LayoutGraph) -> Layout {
    var builder = LayoutBuilder(graph)
    return builder.build()
  }

  private init(_ graph: LayoutGraph) {
    self.graph = graph
    index = ScopeIndex(graph)
    boxes = Array(repeating: GridRectangle(column: 0, row: 0, columns: 0, rows: 0), count: graph.boxes.count)
    routes = Array(repeating: nil, count: graph.edges.count)
  }

  private mutating func build() -> Layout {
    for box in graph.boxes.indices.reversed() where graph.boxes[box].isFrame { layOutCompartments(of: box) }
    let root = layOut(.root)
    place(.root, column: 0, row: 0)
    for box in graph.boxes.indices where graph.boxes[box].isFrame { placeCompartments(of: box) }
    let starts = marks.sorted { ($0.key.frame ?? -1, $0.key.index) < ($1.key.frame ?? -1, $1.key.index) }
    return Layout(
      columns: root.columns,
      rows: root.rows,
      boxes: boxes,
      dividers: dividers,
      routes: routes,
      mainPath: mainPath.sorted(),
      starts: starts.map { Layout.StartMark(place: $0.key, route: $0.value) }
    )
  }

  // MARK: Sizes, from the inside out

  private func compartments(of frame: Int) -> [Compartment] {
    guard case .frame(_, let count, _, _) = graph.boxes[frame].content else { return [] }
    return (0..<count).map { Compartment(of: frame, index: $0) }
  }

  private mutating func layOutCompartments(of frame: Int) {
    for compartment in compartments(of: frame) { layOut(compartment) }
  }

  @discardableResult
  private mutating func layOut(_ place: Compartment) -> ScopeLayout {
    let scope = scope(of: place)
    let layout = ScopeLayout(scope)
    scopes[place] = scope
    layouts[place] = layout
    return layout
  }

  private func scope(of place: Compartment) -> Scope {
    let numbers = index.boxes[place] ?? []
    let items = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    var scope = Scope(spacing: Spacing(flow: graph.flow), items: numbers.map(item))
    for edge in index.edges[place] ?? [] {
      guard let source = items[edge.source], let target = items[edge.target] else { continue }
      let (label, kind) = (graph.edges[edge.edge].label, graph.edges[edge.edge].kind)
      let width = label.flatMap { $0.columns > 0 ? $0.columns : nil }
      scope.links.append(Scope.Link(edge: edge.edge, source: source, target: target, label: width, kind: kind))
    }
    scope.leaveRoomForLoops()
    scope.start = graph.starts[place].flatMap { items[$0] }
    if graph.marksStarts { scope.addMark() }
    return scope
  }

  /// A box as one of its compartment, laid on its side when the flow goes to the right.
  private func item(_ box: Int) -> Scope.Item {
    let (isFrame, size) = (graph.boxes[box].isFrame, size(ofBox: box))
    let margin = graph.boxes[box].hasBorder ? 1 : 0
    return switch graph.flow {
    case .down: Scope.Item(box: box, columns: size.columns, rows: size.rows, isFrame: isFrame, margin: margin)
    case .right: Scope.Item(box: box, columns: size.rows, rows: size.columns, isFrame: isFrame, margin: margin)
    }
  }

  private func size(ofBox box: Int) -> (columns: Int, rows: Int) {
    let badges = graph.boxes[box].badges?.columns ?? 0
    switch graph.boxes[box].content {
    case .node(let lines, .bordered):
      let columns = lines.reduce(0) { max($0, $1.columns) }
      return (max(columns + 4, badges + 2), max(lines.count, 1) + 2)
    case .node(let lines, .bare):
      let first = lines.first?.columns ?? 0
      let columns = lines.reduce(first > 0 && badges > 0 ? first + 1 + badges : badges) { max($0, $1.columns) }
      return (max(columns, 1), max(lines.count, 1))
    case .frame(let title, _, let header, _):
      let size = contentSize(of: box)
      let texts = [title.columns, badges].filter { $0 > 0 }
      let columns = max(size.columns + Self.frame.left + Self.frame.right, texts.reduce(5) { $0 + $1 + 1 })
      return (columns, size.rows + header + Self.frame.top + Self.frame.bottom)
    }
  }

  /// How many rows of a frame are left to the caller.
  private func header(of frame: Int) -> Int {
    switch graph.boxes[frame].content {
    case .node: 0
    case .frame(_, _, let header, _): header
    }
  }

  private func size(of place: Compartment) -> (columns: Int, rows: Int) {
    guard let layout = layouts[place] else { return Self.least }
    return (max(layout.columns, Self.least.columns), max(layout.rows, Self.least.rows))
  }

  private func contentSize(of frame: Int) -> (columns: Int, rows: Int) {
    let sizes = compartments(of: frame).map(size)
    let (columns, rows) = (sizes.map(\.columns), sizes.map(\.rows))
    return switch graph.flow {
    case .down: (columns.reduce(0, +) + Self.divider.columns * (sizes.count - 1), rows.max() ?? 0)
    case .right: (columns.max() ?? 0, rows.reduce(0, +) + Self.divider.rows * (sizes.count - 1))
    }
  }

  // MARK: Places, from the outside in

  private mutating func place(_ compartment: Compartment, column: Int, row: Int) {
    guard let scope = scopes[compartment], let layout = layouts[compartment] else { return }
    mainPath += layout.mainPath.compactMap { scope.links[$0].edge }
    for (item, rectangle) in zip(scope.items, layout.items) {
      guard let box = item.box else { continue }
      boxes[box] = rectangle.moved(columns: column, rows: row)
    }
    for (link, route) in zip(scope.links, layout.routes) {
      let route = route.moved(columns: column, rows: row)
      if let edge = link.edge { routes[edge] = route } else { marks[compartment] = route }
    }
  }

  /// Puts the compartments of a frame side by side, or one below the other when the flow goes to the right.
  private mutating func placeCompartments(of frame: Int) {
    let (box, content) = (boxes[frame], contentSize(of: frame))
    let top = box.row + Self.frame.top + header(of: frame)
    let room = (columns: box.columns, rows: box.rows - header(of: frame))
    var corner = GridPoint(column: box.column + (room.columns - content.columns) / 2, row: top)
    if graph.flow == .right { corner.row += (room.rows - Self.frame.top - Self.frame.bottom - content.rows) / 2 }
    for compartment in compartments(of: frame) {
      if compartment.index > 0 { dividers[frame, default: []].append(divider(before: corner, in: box, top)) }
      place(compartment, column: corner.column, row: corner.row)
      switch graph.flow {
      case .down: corner.column += size(of: compartment).columns + Self.divider.columns
      case .right: corner.row += size(of: compartment).rows + Self.divider.rows
      }
    }
  }

  /// The line between a compartment and the one before.
  private func divider(before corner: GridPoint, in box: GridRectangle, _ top: Int) -> GridRectangle {
    switch graph.flow {
    case .down: GridRectangle(column: corner.column - 2, row: top, columns: 1, rows: box.bottom - top)
    case .right: GridRectangle(column: box.column + 1, row: corner.row - 1, columns: box.columns - 2, rows: 1)
    }
  }
}

extension LayoutGraph {
  /// Finds a place for every box and a way for every edge.
  package func layout() -> Layout { LayoutBuilder.layout(self) }
}

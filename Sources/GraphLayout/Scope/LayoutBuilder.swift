/// Lays out compartments from the innermost out: a frame is as large as what is in it needs.
struct LayoutBuilder {
  private let graph: LayoutGraph
  private let index: ScopeIndex
  private var boxes: [GridRectangle]
  private var dividers: [Int: [GridRectangle]] = [:]
  private var routes: [EdgeRoute?]
  private var marks: [Compartment: EdgeRoute] = [:]
  private var layouts: [Compartment: ScopeLayout] = [:]
  private var scopes: [Compartment: Scope] = [:]

  /// The cells that a frame needs beside its content: borders, and a blank column inside of each.
  private static let frame = (left: 2, top: 1, right: 2, bottom: 1)
  /// How many columns a line between two compartments takes.
  private static let divider = 3
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
    var scope = Scope(items: numbers.map(item))
    for edge in index.edges[place] ?? [] {
      guard let source = items[edge.source], let target = items[edge.target] else { continue }
      let (label, kind) = (graph.edges[edge.edge].label, graph.edges[edge.edge].kind)
      let width = label.flatMap { $0.columns > 0 ? $0.columns : nil }
      scope.links.append(Scope.Link(edge: edge.edge, source: source, target: target, label: width, kind: kind))
    }
    scope.leaveRoomForLoopLabels()
    scope.start = graph.starts[place].flatMap { items[$0] }
    if graph.marksStarts { scope.addMark() }
    return scope
  }

  private func item(_ box: Int) -> Scope.Item {
    let badges = graph.boxes[box].badges?.columns ?? 0
    switch graph.boxes[box].content {
    case .node(let lines, .bordered):
      let columns = lines.reduce(0) { max($0, $1.columns) }
      return Scope.Item(
        box: box,
        columns: max(columns + 4, badges + 2),
        rows: max(lines.count, 1) + 2,
        isFrame: false
      )
    case .node(let lines, .bare):
      let first = lines.first?.columns ?? 0
      let columns = lines.reduce(first > 0 && badges > 0 ? first + 1 + badges : badges) { max($0, $1.columns) }
      return Scope.Item(box: box, columns: max(columns, 1), rows: max(lines.count, 1), isFrame: false)
    case .frame(let title, _, let header, _):
      let size = contentSize(of: box)
      let texts = [title.columns, badges].filter { $0 > 0 }
      let columns = max(size.columns + Self.frame.left + Self.frame.right, texts.reduce(5) { $0 + $1 + 1 })
      let rows = size.rows + header + Self.frame.top + Self.frame.bottom
      return Scope.Item(box: box, columns: columns, rows: rows, isFrame: true)
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
    let columns = sizes.reduce(0) { $0 + $1.columns } + Self.divider * (sizes.count - 1)
    return (columns, sizes.reduce(0) { max($0, $1.rows) })
  }

  // MARK: Places, from the outside in

  private mutating func place(_ compartment: Compartment, column: Int, row: Int) {
    guard let scope = scopes[compartment], let layout = layouts[compartment] else { return }
    for (item, rectangle) in zip(scope.items, layout.items) {
      guard let box = item.box else { continue }
      boxes[box] = rectangle.moved(columns: column, rows: row)
    }
    for (link, route) in zip(scope.links, layout.routes) {
      let route = route.moved(columns: column, rows: row)
      if let edge = link.edge { routes[edge] = route } else { marks[compartment] = route }
    }
  }

  private mutating func placeCompartments(of frame: Int) {
    let content = contentSize(of: frame)
    var column = boxes[frame].column + (boxes[frame].columns - content.columns) / 2
    let top = boxes[frame].row + Self.frame.top + header(of: frame)
    for compartment in compartments(of: frame) {
      if compartment.index > 0 {
        let divider = GridRectangle(column: column - 2, row: top, columns: 1, rows: boxes[frame].bottom - top)
        dividers[frame, default: []].append(divider)
      }
      place(compartment, column: column, row: top)
      column += size(of: compartment).columns + Self.divider
    }
  }
}

extension LayoutGraph {
  /// Finds a place for every box and a way for every edge.
  package func layout() -> Layout { LayoutBuilder.layout(self) }
}

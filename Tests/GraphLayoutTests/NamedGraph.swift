import GraphLayout

/// A graph whose boxes are known by their names, to write samples with.
struct NamedGraph {
  private(set) var graph = LayoutGraph()
  private var numbers: [String: Int] = [:]
  private var place = Compartment.root

  /// Adds nodes, one below the other in reading order.
  mutating func nodes(_ names: String...) {
    for name in names { numbers[name] = graph.addNode([label(name)], in: place) }
  }

  /// Adds a node that has more than a name.
  mutating func node(_ name: String, shape: NodeShape = .bordered, badges: String? = nil, isEnd: Bool = false) {
    numbers[name] = graph.addNode([label(name)], shape: shape, badges: badges.map(label), isEnd: isEnd, in: place)
  }

  /// Adds a frame with a sub-graph for each closure.
  mutating func frame(
    _ name: String,
    header: Int = 0,
    badges: String? = nil,
    joins: Bool = false,
    _ compartments: (inout NamedGraph) -> Void...
  ) {
    let number = graph.addFrame(
      label(name),
      compartments: compartments.count,
      header: header,
      badges: badges.map(label),
      joins: joins,
      in: place
    )
    numbers[name] = number
    let outside = place
    for (index, fill) in compartments.enumerated() {
      place = Compartment(of: number, index: index)
      fill(&self)
    }
    place = outside
  }

  /// Adds an edge between two boxes.
  mutating func edge(
    _ source: String,
    _ target: String,
    _ text: String? = nil,
    kind: LayoutEdge.Kind = .normal
  ) {
    guard let source = numbers[source], let target = numbers[target] else { return }
    graph.addEdge(from: source, to: target, label: text.map(label), kind: kind)
  }

  /// Adds nodes with an edge from each to the next, and starts at the first.
  mutating func chain(_ names: String...) {
    for name in names where numbers[name] == nil { nodes(name) }
    for (name, next) in zip(names, names.dropFirst()) { edge(name, next) }
    if let first = names.first { start(first) }
  }

  /// Starts the compartment of a box with it.
  mutating func start(_ name: String) {
    if let number = numbers[name] { graph.start(at: number) }
  }
}

/// A text measured as a terminal would: wide characters take two columns.
func label(_ text: String) -> LabelText {
  LabelText(text) { character in
    guard let first = character.unicodeScalars.first?.value else { return 0 }
    return (0x1100...0x115f).contains(first) || (0x2e80...0xffdc).contains(first) ? 2 : 1
  }
}

import GraphLayout

extension LayoutGraph {
  /// A graph with nested frames and edges of all sorts: loops, doubled ones, ones across frames and to nowhere.
  static func random(seed: Int) -> LayoutGraph {
    var random = SeededGenerator(seed: seed)
    var graph = LayoutGraph()
    graph.flow = Bool.random(using: &random) ? .down : .right
    graph.marksStarts = Int.random(in: 0..<4, using: &random) > 0
    graph.fill(.root, boxes: Int.random(in: 0...9, using: &random), depth: 0, &random)
    if Int.random(in: 0..<3, using: &random) == 0, !graph.boxes.isEmpty {
      for _ in 0..<3 {
        let ends = (0..<2).map { _ in Int.random(in: 0...graph.boxes.count, using: &random) }
        graph.addEdge(from: ends[0], to: ends[1], label: randomLabel(&random))
      }
    }
    return graph
  }

  private mutating func fill(_ place: Compartment, boxes: Int, depth: Int, _ random: inout SeededGenerator) {
    guard boxes > 0 else { return }
    let numbers = (0..<boxes).map { _ in addBox(place, depth: depth, &random) }
    for _ in 0..<Int.random(in: 0...(boxes * 2), using: &random) {
      let source = numbers[Int.random(in: 0..<boxes, using: &random)]
      let target = numbers[Int.random(in: 0..<boxes, using: &random)]
      let kind = LayoutEdge.Kind.allCases[Int.random(in: 0..<4, using: &random)]
      addEdge(from: source, to: target, label: Self.randomLabel(&random), kind: kind)
    }
    if Int.random(in: 0..<5, using: &random) > 0 { start(at: numbers[Int.random(in: 0..<boxes, using: &random)]) }
  }

  private mutating func addBox(_ place: Compartment, depth: Int, _ random: inout SeededGenerator) -> Int {
    let text = label(String(repeating: "状a", count: Int.random(in: 0...6, using: &random)))
    guard depth < 3, Int.random(in: 0..<5, using: &random) == 0 else {
      return addNode(
        Array(repeating: text, count: Int.random(in: 1...2, using: &random)),
        shape: Int.random(in: 0..<4, using: &random) == 0 ? .bare : .bordered,
        badges: Self.randomLabel(&random),
        isEnd: Int.random(in: 0..<4, using: &random) == 0,
        in: place
      )
    }
    let compartments = Int.random(in: 1...3, using: &random)
    let frame = addFrame(
      text,
      compartments: compartments,
      header: Int.random(in: 0...1, using: &random),
      badges: Self.randomLabel(&random),
      joins: Bool.random(using: &random),
      in: place
    )
    for index in 0..<compartments {
      let boxes = Int.random(in: 0...3, using: &random)
      fill(Compartment(of: frame, index: index), boxes: boxes, depth: depth + 1, &random)
    }
    return frame
  }

  private static func randomLabel(_ random: inout SeededGenerator) -> LabelText? {
    let texts = ["", "1", "default", "状態"]
    return Bool.random(using: &random) ? nil : label(texts[Int.random(in: 0..<texts.count, using: &random)])
  }
}

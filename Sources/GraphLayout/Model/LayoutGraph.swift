/// A directed graph whose nodes may stand in nested frames, in the order in which it should be read.
///
/// Boxes and edges are known by the numbers that adding them returns, counted from 0. A frame is added before its
/// content.
package struct LayoutGraph: Hashable, Sendable {
  package private(set) var boxes: [LayoutBox] = []
  package private(set) var edges: [LayoutEdge] = []
  /// Where each compartment begins; a compartment without an entry has no unreachable boxes and no mark.
  package private(set) var starts: [Compartment: Int] = [:]
  /// Whether a small mark is drawn above the box that a compartment starts with.
  package var marksStarts = true
  /// Which way the graph is read, in every compartment.
  package var flow = Flow.down

  package init() {}

  /// Adds a node with lines of text and returns its number.
  ///
  /// - Parameters:
  ///   - lines: The text.
  ///   - shape: What is drawn around it.
  ///   - badges: A short text in the top border, or after the first line where there is no border.
  ///   - isEnd: Whether everything ends here, so that a border is heavy at its bottom.
  ///   - place: Where the node stands.
  /// - Returns: The number of the box.
  @discardableResult
  package mutating func addNode(
    _ lines: [LabelText],
    shape: NodeShape = .bordered,
    badges: LabelText? = nil,
    isEnd: Bool = false,
    in place: Compartment = .root
  ) -> Int {
    add(.node(lines, shape: shape), badges: badges, isEnd: isEnd, in: place)
  }

  /// Adds a frame around so many sub-graphs and returns its number.
  ///
  /// - Parameters:
  ///   - title: What stands in the top border.
  ///   - compartments: How many sub-graphs there are, at least one.
  ///   - header: How many rows below the title are kept free for the caller.
  ///   - badges: A short text after the title.
  ///   - isEnd: Whether everything ends here, so that the bottom border is heavy.
  ///   - joins: Whether the sub-graphs run at the same time and are joined at the bottom border, which is heavy then.
  ///   - place: Where the frame stands.
  /// - Returns: The number of the box.
  @discardableResult
  package mutating func addFrame(
    _ title: LabelText,
    compartments: Int = 1,
    header: Int = 0,
    badges: LabelText? = nil,
    isEnd: Bool = false,
    joins: Bool = false,
    in place: Compartment = .root
  ) -> Int {
    let content = LayoutBox.Content.frame(
      title: title,
      compartments: max(compartments, 1),
      header: max(header, 0),
      joins: joins
    )
    return add(content, badges: badges, isEnd: isEnd, in: place)
  }

  /// Adds an edge and returns its number; one from or to a box that is not there is kept, but gets no route.
  @discardableResult
  package mutating func addEdge(
    from source: Int,
    to target: Int,
    label: LabelText? = nil,
    kind: LayoutEdge.Kind = .normal
  ) -> Int {
    edges.append(LayoutEdge(source: source, target: target, label: label, kind: kind))
    return edges.count - 1
  }

  /// Says that the compartment of a box begins with it.
  package mutating func start(at box: Int) {
    guard boxes.indices.contains(box) else { return }
    starts[boxes[box].place] = box
  }

  private mutating func add(
    _ content: LayoutBox.Content,
    badges: LabelText?,
    isEnd: Bool,
    in place: Compartment
  ) -> Int {
    let shown = badges.flatMap { $0.columns > 0 ? $0 : nil }
    boxes.append(LayoutBox(content: content, badges: shown, isEnd: isEnd, place: existing(place)))
    return boxes.count - 1
  }

  /// The place itself, or the nearest one that is there.
  private func existing(_ place: Compartment) -> Compartment {
    guard let frame = place.frame, boxes.indices.contains(frame) else { return .root }
    guard case .frame(_, let compartments, _, _) = boxes[frame].content else { return boxes[frame].place }
    return Compartment(of: frame, index: min(max(place.index, 0), compartments - 1))
  }
}

/// A directed graph whose nodes may stand in nested frames, in the order in which it should be read.
///
/// Boxes and edges are known by the numbers that adding them returns, counted from 0. A frame is added before its content.
package struct LayoutGraph: Hashable, Sendable {
  package private(set) var boxes: [LayoutBox] = []
  package private(set) var edges: [LayoutEdge] = []
  /// Where each compartment begins; a compartment without an entry has no unreachable boxes and no mark.
  package private(set) var starts: [Compartment: Int] = [:]
  /// Whether a small mark is drawn above the box that a compartment starts with.
  package var marksStarts = true

  package init() {}

  /// Adds a node with lines of text and returns its number.
  @discardableResult
  package mutating func addNode(_ lines: [LabelText], in place: Compartment = .root) -> Int {
    add(.node(lines), in: place)
  }

  /// Adds a frame around so many sub-graphs and returns its number.
  @discardableResult
  package mutating func addFrame(_ title: LabelText, compartments: Int = 1, in place: Compartment = .root) -> Int {
    add(.frame(title: title, compartments: max(compartments, 1)), in: place)
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

  private mutating func add(_ content: LayoutBox.Content, in place: Compartment) -> Int {
    boxes.append(LayoutBox(content: content, place: existing(place)))
    return boxes.count - 1
  }

  /// The place itself, or the nearest one that is there.
  private func existing(_ place: Compartment) -> Compartment {
    guard let frame = place.frame, boxes.indices.contains(frame) else { return .root }
    guard case .frame(_, let compartments) = boxes[frame].content else { return boxes[frame].place }
    return Compartment(of: frame, index: min(max(place.index, 0), compartments - 1))
  }
}

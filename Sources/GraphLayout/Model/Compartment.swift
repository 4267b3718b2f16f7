/// A place that boxes stand in: the graph itself, or one of the sub-graphs side by side in a frame.
package struct Compartment: Hashable, Sendable {
  /// The frame's box, or nil for the graph itself.
  package let frame: Int?
  /// Which of the frame's sub-graphs, from the left.
  package let index: Int

  private init(frame: Int?, index: Int) {
    self.frame = frame
    self.index = index
  }

  package init(of frame: Int, index: Int = 0) {
    self.init(frame: frame, index: index)
  }

  /// Where boxes stand that are in no frame.
  package static let root = Compartment(frame: nil, index: 0)
}

/// Something that edges lead to: a node with a label, or a frame around sub-graphs.
package struct LayoutBox: Hashable, Sendable {
  /// What is drawn in the box.
  package enum Content: Hashable, Sendable {
    /// Lines of text, one below the other.
    case node([LabelText])
    /// A title in the top border, and sub-graphs side by side.
    case frame(title: LabelText, compartments: Int)
  }

  package let content: Content
  /// Where the box stands.
  package let place: Compartment

  /// Whether other boxes can stand in this one.
  package var isFrame: Bool {
    switch content {
    case .node: false
    case .frame: true
    }
  }
}

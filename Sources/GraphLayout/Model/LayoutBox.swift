/// Something that edges lead to: a node with a label, or a frame around sub-graphs.
package struct LayoutBox: Hashable, Sendable {
  /// What is drawn in the box.
  package enum Content: Hashable, Sendable {
    /// Lines of text, one below the other.
    case node([LabelText], shape: NodeShape)
    /// A title in the top border, and sub-graphs side by side below so many rows that are left to the caller; where the
    /// sub-graphs are joined, the bottom border is the bar that joins them.
    case frame(title: LabelText, compartments: Int, header: Int, joins: Bool)
  }

  package let content: Content
  /// A short text beside the label: in the top border of a bordered node, after the text of a bare one, after the title
  /// of a frame.
  package let badges: LabelText?
  /// Whether everything ends here; a border shows it with a heavy bottom.
  package let isEnd: Bool
  /// Where the box stands.
  package let place: Compartment

  /// Whether other boxes can stand in this one.
  package var isFrame: Bool {
    switch content {
    case .node: false
    case .frame: true
    }
  }

  /// Whether there is a border around.
  var hasBorder: Bool {
    switch content {
    case .node(_, .bare): false
    case .node(_, .bordered), .frame: true
    }
  }

  /// Whether the bottom border is a heavy line.
  var hasHeavyBottom: Bool {
    switch content {
    case .node(_, .bordered): isEnd
    case .node(_, .bare): false
    case .frame(_, _, _, let joins): isEnd || joins
    }
  }
}

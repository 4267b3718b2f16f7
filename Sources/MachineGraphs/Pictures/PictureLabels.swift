/// How many columns the texts of a picture may take.
package struct PictureLabels: Hashable, Sendable {
  /// The longest name of a state, with the letter of its type.
  package let nodeColumns: Int
  /// The longest text at an edge; without any, an edge has at most the number of its rule.
  package let edgeColumns: Int

  package init(nodeColumns: Int, edgeColumns: Int) {
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
  }

  /// What goes well together where there is less and less room: names keep eight columns, texts at edges go before.
  static let steps = [
    longest,
    PictureLabels(nodeColumns: 30, edgeColumns: 20),
    PictureLabels(nodeColumns: 24, edgeColumns: 12),
    PictureLabels(nodeColumns: 18, edgeColumns: 8),
    PictureLabels(nodeColumns: 18, edgeColumns: 0),
    PictureLabels(nodeColumns: 14, edgeColumns: 0),
    shortest,
  ]
  /// Where there is room for all that helps.
  static let longest = PictureLabels(nodeColumns: 40, edgeColumns: 30)
  /// What can still be read.
  static let shortest = PictureLabels(nodeColumns: 12, edgeColumns: 0)
  /// The shortest text at an edge that says more than a number: `default` is whole.
  static let leastEdgeColumns = 7
  /// What the screen uses, where a picture can be wider than its pane.
  package static let screen = PictureLabels(nodeColumns: 28, edgeColumns: 18)

  /// The number of the first step whose texts are no longer than these.
  var step: Int {
    Self.steps.firstIndex { $0.nodeColumns <= nodeColumns && $0.edgeColumns <= edgeColumns } ?? Self.steps.count
  }
}

/// How many columns the texts of a picture may take.
package struct PictureLabels: Hashable, Sendable {
  /// The longest name of a state.
  package let nodeColumns: Int
  /// The longest text at an edge; without any, an edge has at most the number of its rule.
  package let edgeColumns: Int

  package init(nodeColumns: Int, edgeColumns: Int) {
    self.nodeColumns = nodeColumns
    self.edgeColumns = edgeColumns
  }

  /// What is tried to fit a picture into a width, the best first.
  static let choices = [
    PictureLabels(nodeColumns: 40, edgeColumns: 30),
    PictureLabels(nodeColumns: 30, edgeColumns: 20),
    PictureLabels(nodeColumns: 24, edgeColumns: 12),
    PictureLabels(nodeColumns: 18, edgeColumns: 8),
    PictureLabels(nodeColumns: 18, edgeColumns: 0),
    PictureLabels(nodeColumns: 14, edgeColumns: 0),
    PictureLabels(nodeColumns: 12, edgeColumns: 0),
    PictureLabels(nodeColumns: 10, edgeColumns: 0),
    PictureLabels(nodeColumns: 8, edgeColumns: 0),
  ]
  /// What is tried for a picture that takes long to lay out.
  static let fewChoices = [choices[0], choices[4], choices[8]]
  /// What the screen uses, where a picture can be wider than its pane.
  package static let screen = PictureLabels(nodeColumns: 28, edgeColumns: 18)
}

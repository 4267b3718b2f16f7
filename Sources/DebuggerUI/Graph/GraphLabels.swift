/// How many columns the texts of a graph may take.
struct GraphLabels: Hashable, Sendable {
  /// The longest name of a state.
  let nodeColumns: Int
  /// The longest text at an edge; without any, edges have no texts.
  let edgeColumns: Int

  /// What is tried to fit a graph into a width, the best first.
  static let choices = [
    GraphLabels(nodeColumns: 40, edgeColumns: 30),
    GraphLabels(nodeColumns: 30, edgeColumns: 20),
    GraphLabels(nodeColumns: 24, edgeColumns: 12),
    GraphLabels(nodeColumns: 18, edgeColumns: 8),
    GraphLabels(nodeColumns: 14, edgeColumns: 0),
    GraphLabels(nodeColumns: 12, edgeColumns: 0),
    GraphLabels(nodeColumns: 10, edgeColumns: 0),
    GraphLabels(nodeColumns: 8, edgeColumns: 0),
  ]
  /// What the screen uses, where a graph can be wider than its pane.
  static let screen = GraphLabels(nodeColumns: 28, edgeColumns: 18)
}

import TerminalUI

/// Where things are while an expression is stepped through, on a screen that is large enough for its source to be seen
/// as well: the source above the steps, and the graph beside both where there is room for it.
struct StepperLayout: Equatable, Sendable {
  /// The fewest rows on which the source is seen.
  static let smallestHeight = 30
  /// The fewest columns that are left for source and steps when the graph is seen.
  static let smallestWidthBesideGraph = 110

  /// The panes that are seen.
  let slots: [ScreenLayout.Slot]
  /// Where the steps are.
  let steps: Rect

  /// Divides a screen; nothing when it is too small.
  ///
  /// - Parameters:
  ///   - size: The whole screen.
  ///   - panes: Where the panes are without the steps: the graph stays where it is.
  init?(size: Size, _ panes: ScreenLayout) {
    guard size.height >= Self.smallestHeight, size.width >= ScreenLayout.twoColumnsWidth else { return nil }
    var rest = ScreenLayout.body(of: size)
    var slots: [ScreenLayout.Slot] = []
    if let graph = panes.slots.first(where: { $0.panes == [.graph] }), graph.rect.height == rest.height,
      graph.rect.minX == rest.minX, rest.width - graph.rect.width >= Self.smallestWidthBesideGraph
    {
      slots.append(graph)
      rest = rest.inset(left: graph.rect.width)
    }
    let parts = rest.rows([.weight(2), .weight(3)])
    self.slots = slots + [ScreenLayout.Slot(panes: [.source], shown: .source, rect: parts[0])]
    steps = parts[1]
  }
}

extension Model {
  /// Where things are while an expression is stepped through whose source is known.
  var stepperLayout: StepperLayout? {
    guard case .stepper(let stepper)? = overlay, stepper.place != nil else { return nil }
    return StepperLayout(size: size, layout)
  }
}

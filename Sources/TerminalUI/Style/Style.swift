/// How a cell looks.
package struct Style: Hashable, Sendable {
  /// The colour of the letters.
  package var foreground: Color
  /// The colour behind them.
  package var background: Color
  /// How they are drawn.
  package var attributes: Attributes

  /// Makes a style.
  package init(
    foreground: Color = .terminalDefault,
    background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// What the terminal uses when nothing is said.
  package static let plain = Style()
}

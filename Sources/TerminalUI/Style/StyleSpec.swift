/// What a theme file says about a role: what it leaves out comes from the role's parent.
package struct StyleSpec: Hashable, Sendable {
  /// The colour of the letters.
  var foreground: Color?
  /// The colour behind them.
  var background: Color?
  /// How the letters are drawn.
  var attributes: Attributes?

  /// The style that the specification gives on top of the parent's.
  func applied(to parent: Style) -> Style {
    Style(
      foreground: foreground ?? parent.foreground,
      background: background ?? parent.background,
      attributes: attributes ?? parent.attributes
    )
  }
}

/// What a user can choose about how the terminal is used.
package struct CursesOptions: Hashable, Sendable {
  /// Whether the mouse belongs to the program; without it, the terminal's own selection works.
  package var usesMouse: Bool
  /// Whether text from the clipboard comes as one event.
  package var usesBracketedPaste: Bool

  /// Makes the options; everything is on unless said otherwise.
  package init(usesMouse: Bool = true, usesBracketedPaste: Bool = true) {
    self.usesMouse = usesMouse
    self.usesBracketedPaste = usesBracketedPaste
  }
}

/// What a mouse did at a place.
package struct MouseEvent: Hashable, Sendable {
  /// What a mouse can do.
  package enum Action: Hashable, Sendable {
    /// The left button was pressed.
    case click
    /// The left button was pressed twice, shortly after each other, at one place.
    case doubleClick
    /// The right button was pressed.
    case secondaryClick
    /// The mouse moved with the left button down.
    case drag
    /// The left button was let go.
    case release
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What it did.
  package let action: Action
  /// The cell it pointed at.
  package let point: Point

  /// Makes a mouse event.
  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

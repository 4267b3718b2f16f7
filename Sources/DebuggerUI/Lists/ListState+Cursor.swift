import TerminalUI

extension ListState {
  /// Moves the cursor; moves that are not for lists leave it where it is.
  mutating func move(_ move: Action.CursorMove, count: Int, height: Int) {
    let half = max(1, height / 2)
    switch move {
    case .up: self.move(by: -1, count: count, height: height)
    case .down: self.move(by: 1, count: count, height: height)
    case .halfPageUp: self.move(by: -half, count: count, height: height)
    case .halfPageDown: self.move(by: half, count: count, height: height)
    case .top: select(0, count: count, height: height)
    case .bottom: select(count - 1, count: count, height: height)
    case .left, .right, .panUp, .panDown, .panLeft, .panRight, .choose, .fold, .showCurrent: break
    }
  }

  /// Scrolls so that the chosen row is in the middle third of what is seen.
  mutating func center(count: Int, height: Int) {
    settle(count: count, height: height)
    let third = height / 3
    if selection < offset + third || selection >= offset + height - third {
      offset = max(0, min(selection - height / 2, count - height))
    }
  }

  /// Keeps the choice inside of so many rows and in what is seen.
  mutating func settle(count: Int, height: Int) { select(selection, count: count, height: height) }
}

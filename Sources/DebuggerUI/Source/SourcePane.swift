import TerminalUI

/// The cursor in the source.
struct SourcePane: Equatable, Sendable {
  /// The chosen line.
  var cursor = ListState()
  /// How many columns are scrolled away, by the user.
  var column = 0
  /// How many columns of indentation lines are moved to the left by, so that a state deep inside can be read: of a line
  /// that has less, only that much, as nothing of its text is to be cut off.
  var indentation = 0
}

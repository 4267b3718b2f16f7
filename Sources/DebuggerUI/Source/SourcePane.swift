import TerminalUI

/// The cursor in the source.
struct SourcePane: Equatable, Sendable {
  /// The chosen line.
  var cursor = ListState()
  /// How many columns are scrolled away.
  var column = 0
}

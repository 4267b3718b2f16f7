import Interpreter

/// What becomes of a value of a visit that a person changes.
enum ValueFate: Equatable {
  /// A stage to come reads it.
  case read
  /// It is made anew before anything reads it.
  case madeAnew
  /// The task has it already.
  case sent
  /// Nothing to come reads it.
  case unread
}

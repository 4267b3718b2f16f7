package import Interpreter

/// What can be done with tasks that are done outside.
package enum CallCommand: Sendable, Equatable {
  /// Has one done, again or after all.
  case begin(TaskID)
  /// Gives up on one, or on all: a person answers.
  case hangUp(TaskID?)
}

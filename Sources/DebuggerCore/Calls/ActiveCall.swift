package import Interpreter

/// A task of a timeline that is done outside now.
package struct ActiveCall: Hashable, Sendable {
  /// The task.
  package let task: TaskID
  /// The number of the timeline.
  package let fork: Int
}

/// One attempt of a Task: the handle by which the outside world answers it.
public struct TaskID: Hashable, Comparable, Sendable {
  /// The branch that waits for it.
  public let branch: BranchID
  /// Its number among all attempts of the execution, from 1.
  public let number: Int

  /// Makes a handle.
  public init(branch: BranchID, number: Int) {
    self.branch = branch
    self.number = number
  }

  /// Whether one attempt was made before another.
  public static func < (left: TaskID, right: TaskID) -> Bool { left.number < right.number }
}

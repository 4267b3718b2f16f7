/// The number of a branch in its execution, in the order in which branches began; the main line is 0.
public struct BranchID: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Int

  /// The main line.
  public static let main = BranchID(number: 0)

  /// Makes the id of a number.
  public init(number: Int) { self.number = number }

  /// Whether one branch began before another.
  public static func < (left: BranchID, right: BranchID) -> Bool { left.number < right.number }
}

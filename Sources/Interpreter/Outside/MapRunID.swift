/// The number of a Map Run in its execution, in the order in which they began, from 1: one attempt of a distributed
/// Map.
public struct MapRunID: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Int

  /// Makes the id of a number.
  public init(number: Int) { self.number = number }

  /// Whether one run began before another.
  public static func < (left: MapRunID, right: MapRunID) -> Bool { left.number < right.number }
}

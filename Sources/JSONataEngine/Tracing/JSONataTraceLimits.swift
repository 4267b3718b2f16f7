/// How much of an evaluation a trace keeps; the evaluation itself goes on behind these limits.
public struct JSONataTraceLimits: Sendable, Hashable {
  /// How many visits are kept.
  public var visits: Int
  /// How many visits of one sub-expression are kept, so that a long loop leaves room for what comes after it.
  public var visitsOfNode: Int
  /// How many bytes the values may take together that the expression built; values of its input cost nothing.
  public var bytes: Int
  /// How many bytes one value may take.
  public var bytesOfValue: Int

  /// Makes limits; the default ones suit a screen.
  public init(
    visits: Int = 10_000,
    visitsOfNode: Int = 1_000,
    bytes: Int = 16 << 20,
    bytesOfValue: Int = 1 << 20
  ) {
    self.visits = visits
    self.visitsOfNode = visitsOfNode
    self.bytes = bytes
    self.bytesOfValue = bytesOfValue
  }
}

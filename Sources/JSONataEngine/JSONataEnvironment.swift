/// What an expression can reach beside its input: the clock and random numbers.
public struct JSONataEnvironment: Sendable, Hashable {
  /// The time of evaluation, in milliseconds since 1970.
  public var now: Double
  /// What the random numbers of an evaluation begin with, so that equal seeds give equal numbers; with `nil` they come
  /// from the system.
  public var seed: UInt64?

  /// Makes an environment; the default clock stands still in 1970, so that evaluation depends on nothing outside.
  public init(now: Double = 0, seed: UInt64? = nil) {
    self.now = now
    self.seed = seed
  }
}

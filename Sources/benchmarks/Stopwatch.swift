/// How long work takes.
enum Stopwatch {
  /// The shortest of some runs, in seconds.
  static func seconds(bestOf runs: Int = 3, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let best = (0..<runs).map { _ in clock.measure(work) }.min() ?? .zero
    return Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
  }
}

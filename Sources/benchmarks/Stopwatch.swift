import Foundation

/// How long work takes.
enum Stopwatch {
  /// How long the processor works, in seconds: without the time in which other programs have it.
  static func processorSeconds(_ work: () -> Void) -> Double {
    let start = processorTime
    work()
    return processorTime - start
  }

  private static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The shortest of some runs, in seconds.
  static func seconds(bestOf runs: Int = 3, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let best = (0..<runs).map { _ in clock.measure(work) }.min() ?? .zero
    return Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
  }
}

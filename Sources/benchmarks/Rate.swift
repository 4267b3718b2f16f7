/// How often work can be done.
enum Rate {
  /// How often in a second, the median of many runs so short that most of them end before other programs get their turn.
  static func perSecond(_ work: () -> Void) -> Double {
    let once = Stopwatch.seconds(work)
    let times = max(1, Int(runSeconds / max(once, 1e-9)))
    let runs = Int((totalSeconds / max(once * Double(times), runSeconds)).rounded(.up))
    let rates = (0..<max(runs, 5)).map { _ in
      Double(times) / Stopwatch.seconds(bestOf: 1) { for _ in 0..<times { work() } }
    }
    return rates.sorted()[rates.count / 2]
  }

  private static let runSeconds = 0.003
  private static let totalSeconds = 0.4
}

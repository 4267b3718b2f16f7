import Foundation

/// How often work can be done.
enum Rate {
  /// How often in a second, the median of many short runs.
  ///
  /// What counts is the time of the processor, so that other programs on the machine make less of a difference.
  static func perSecond(_ work: () -> Void) -> Double {
    let once = min(seconds(work), seconds(work))
    let times = max(1, Int(runSeconds / max(once, 1e-7)))
    let runs = Int((totalSeconds / max(once * Double(times), runSeconds)).rounded(.up))
    let rates = (0..<max(runs, 5)).map { _ in
      Double(times) / seconds { for _ in 0..<times { work() } }
    }
    return rates.sorted()[rates.count / 2]
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return max(Double(clock() - start), 1) / Double(CLOCKS_PER_SEC)
  }

  private static let runSeconds = 0.003
  private static let totalSeconds = 0.4
}

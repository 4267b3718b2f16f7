import Foundation

/// The memory of the program.
enum Memory {
  /// The most that was in use so far.
  static var peakMebibytes: Double {
    var usage = rusage()
    unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

/// How a program that was run has ended.
enum ProcessEnd: Equatable, Sendable {
  /// By itself, with this status.
  case exited(Int)
  /// By a signal.
  case killed(signal: Int)
  /// It was never run.
  case notStarted

  /// Takes apart what `waitpid` says.
  init(status: Int32) {
    let signal = Int(status & 0x7F)
    self = signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: signal)
  }
}

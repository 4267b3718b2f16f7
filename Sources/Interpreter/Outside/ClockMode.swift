/// How a driver lets the clock of an execution run; the execution itself only knows the moments that it is told.
public enum ClockMode: String, Sendable, Hashable, CaseIterable {
  /// When only time can move the execution, it jumps to the next timer.
  case skip
  /// It runs as the wall clock does.
  case real
}

package import Interpreter

/// Times in words.
package enum DurationText {
  /// How long something takes: `850 ms`, `12 s`, `3 min 20 s`, `2 h 5 min`, `4 d 3 h`.
  package static func text(milliseconds: Int) -> String {
    let seconds = (milliseconds + 999) / 1000
    if milliseconds < 1000 { return "\(max(0, milliseconds)) ms" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return joined(seconds / 60, "min", seconds % 60, "s") }
    if seconds < 86_400 { return joined(seconds / 3600, "h", seconds % 3600 / 60, "min") }
    return joined(seconds / 86_400, "d", seconds % 86_400 / 3600, "h")
  }

  /// The same in as little room as in what is typed: `850ms`, `12s`, `3m20s`, `2h5m`, `4d3h`.
  package static func brief(milliseconds: Int) -> String {
    text(milliseconds: milliseconds).replacing("min", with: "m").replacing(" ", with: "")
  }

  /// How long it is until a moment.
  package static func text(from now: Instant, until moment: Instant) -> String {
    text(milliseconds: moment.milliseconds - now.milliseconds)
  }

  /// What a clock shows that started with the execution: `+00:12:30`, with days in front when there are any.
  package static func clock(from start: Instant, to now: Instant) -> String {
    let seconds = max(0, now.milliseconds - start.milliseconds) / 1000
    let days = seconds / 86_400
    let parts = [seconds % 86_400 / 3600, seconds % 3600 / 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "+" + (days > 0 ? "\(days)d " : "") + parts.joined(separator: ":")
  }

  private static func joined(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
    small == 0 ? "\(large) \(largeUnit)" : "\(large) \(largeUnit) \(small) \(smallUnit)"
  }
}

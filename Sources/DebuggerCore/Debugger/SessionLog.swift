/// The lines of a session's log; the oldest ones go when there are too many.
struct SessionLog: Sendable, Equatable {
  /// How many lines are kept at least.
  static let length = 1000

  /// The lines, oldest first.
  private(set) var entries: [LogEntry] = []

  /// Adds a line.
  mutating func add(_ kind: LogEntry.Kind, _ text: String) {
    entries.append(LogEntry(kind: kind, text: text))
    if entries.count >= 2 * Self.length { entries.removeFirst(entries.count - Self.length) }
  }
}

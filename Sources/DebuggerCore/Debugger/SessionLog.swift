/// The lines of a session's log; the oldest ones go when there are too many.
struct SessionLog: Sendable, Equatable {
  /// How many lines are kept at least.
  static let length = 1000

  /// The lines, oldest first.
  private(set) var entries: [LogEntry] = []
  /// How many lines have gone.
  private(set) var forgotten = 0
  /// What the last line tells of that may happen again, and how often it has.
  private var repeated: Repeated?

  private struct Repeated: Sendable, Equatable {
    let subject: String
    var count = 1
  }

  /// Adds a line.
  mutating func add(_ kind: LogEntry.Kind, _ text: String) {
    repeated = nil
    entries.append(LogEntry(kind: kind, text: text))
    guard entries.count >= 2 * Self.length else { return }
    forgotten += entries.count - Self.length
    entries.removeFirst(entries.count - Self.length)
  }

  /// Adds what happened, to the last line when that tells of the same.
  mutating func add(_ line: NarratedLine) {
    guard let new = line.refrain, var last = repeated, last.subject == new.subject, !entries.isEmpty else {
      add(.note, line.text)
      repeated = line.refrain.map { Repeated(subject: $0.subject) }
      return
    }
    last.count += 1
    repeated = last
    entries[entries.count - 1].text = new.text(count: last.count)
  }
}

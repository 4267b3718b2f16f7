package import DebuggerCore
import Synchronization

/// What came into a session from outside, in order: the lines of its journal.
///
/// Each line is kept before it has an effect; who attaches to the session reads them and lives it again. An entry
/// becomes text only for those who read it, or for a store: most sessions have neither.
package final class SessionRecord: Sendable {
  /// A line, which becomes text when it is read.
  private enum Line: Sendable {
    case text(String)
    case entry(JournalEntry)

    var text: String {
      switch self {
      case .text(let text): text
      case .entry(let entry): entry.text
      }
    }
  }

  private struct State {
    var lines: [Line] = []
    /// Who gave the commands that lines are, where that is known.
    var origins: [Int: CommandOrigin] = [:]
    var readers: [Int: CheckedContinuation<Void, Never>] = [:]
    var readerCount = 0
    /// What is not kept yet; nothing when all is kept at once.
    var held: [JournalEntry]?
  }

  private let state = Mutex(State())
  /// Keeps an entry for longer than the program runs, and says why it cannot.
  private let keep: (@Sendable (JournalEntry) -> String?)?

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - opening: What the session began with, when the record has lines already.
  ///   - lines: The lines after it.
  ///   - isHeld: Whether what is written is only kept when `release()` says so.
  ///   - keep: Keeps an entry for longer than the program runs, and says why it cannot; nothing keeps none.
  package init(
    opening: JournalEntry? = nil,
    _ lines: [String] = [],
    isHeld: Bool = false,
    keeping keep: (@Sendable (JournalEntry) -> String?)? = nil
  ) {
    self.keep = keep
    state.withLock { state in
      state.lines = [opening].compactMap { $0.map(Line.entry) } + lines.map(Line.text)
      if isHeld { state.held = [] }
    }
  }

  /// Writes an entry, and says why it cannot be kept.
  package func write(_ entry: JournalEntry) -> String? {
    let isHeld = state.withLock { state in
      state.held?.append(entry)
      return state.held != nil
    }
    let problem = isHeld ? nil : keep?(entry)
    let readers = state.withLock { state in
      if entry.isOfSomebody { state.origins[state.lines.count] = CommandOrigin.current }
      state.lines.append(.entry(entry))
      defer { state.readers = [:] }
      return Array(state.readers.values)
    }
    for reader in readers { reader.resume() }
    return problem
  }

  /// Keeps what was held, and from now on each line at once.
  func release() {
    let held = state.withLock { state in
      defer { state.held = nil }
      return state.held ?? []
    }
    for entry in held { _ = keep?(entry) }
  }

  /// Whether somebody waits for more lines.
  var isRead: Bool { state.withLock { !$0.readers.isEmpty } }

  /// What the session began with, and the lines after it as one text; nothing when it has not begun.
  var compacted: (opening: JournalEntry, lines: [UInt8])? {
    let lines = state.withLock(\.lines)
    guard case .entry(let opening)? = lines.first else { return nil }
    return (opening, lines.dropFirst().flatMap { Array($0.text.utf8) + [UInt8(ascii: "\n")] })
  }

  /// How many lines there are.
  package var count: Int { state.withLock { $0.lines.count } }

  /// The lines from a number on, from 0.
  package func lines(from first: Int) -> [String] {
    state.withLock { Array($0.lines.dropFirst(first)) }.map(\.text)
  }

  /// The lines from a number on, from 0, and who gave those of them that are commands, where that is known.
  func entries(from first: Int) -> [(line: String, origin: CommandOrigin?)] {
    let entries = state.withLock { state in
      state.lines.indices.dropFirst(first).map { (state.lines[$0], state.origins[$0]) }
    }
    return entries.map { ($0.0.text, $0.1) }
  }

  /// The number, from 1, of the line that is somebody's last command; 0 when there is none.
  func line(ofLastCommandOf origin: CommandOrigin) -> Int {
    state.withLock { state in (state.origins.filter { $0.value == origin }.keys.max() ?? -1) + 1 }
  }

  /// Lets all readers come back that wait for lines.
  func wakeReaders() {
    let readers = state.withLock { state in
      defer { state.readers = [:] }
      return Array(state.readers.values)
    }
    for reader in readers { reader.resume() }
  }

  /// Waits until there are more lines than so many, or the time is over, or whoever waits has gone.
  package func waitForLines(after count: Int, atMost limit: Duration) async {
    let number = state.withLock { state in
      state.readerCount += 1
      return state.readerCount
    }
    let timer = Task {
      try? await Task.sleep(for: limit)
      release(number)
    }
    await withTaskCancellationHandler {
      await waitForLines(after: count, number)
    } onCancel: {
      timer.cancel()
    }
    timer.cancel()
  }

  private func waitForLines(after count: Int, _ number: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.lines.count > count || Task.isCancelled { return true }
        state.readers[number] = continuation
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  /// Lets a reader come back without lines, if it still waits.
  private func release(_ number: Int) {
    state.withLock { $0.readers.removeValue(forKey: number) }?.resume()
  }
}

extension JournalEntry {
  /// Whether somebody did it, and others may be told who.
  fileprivate var isOfSomebody: Bool {
    switch self {
    case .command, .definition: true
    case .session, .heard, .services, .tick, .timeLimit, .reply, .done: false
    }
  }
}

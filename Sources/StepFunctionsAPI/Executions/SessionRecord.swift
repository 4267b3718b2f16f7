package import DebuggerCore
import Synchronization

/// What came into a session from outside, in order: the lines of its journal.
///
/// Each line is kept before it has an effect; who attaches to the session reads them and lives it again.
package final class SessionRecord: Sendable {
  private struct State {
    var lines: [String] = []
    /// Who gave the commands that lines are, where that is known.
    var origins: [Int: CommandOrigin] = [:]
    var readers: [Int: CheckedContinuation<Void, Never>] = [:]
    var readerCount = 0
  }

  private let state = Mutex(State())
  /// Keeps a line for longer than the program runs, and says why it cannot.
  private let keep: (@Sendable (String) -> String?)?

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - lines: What it has already.
  ///   - keep: Keeps a line for longer than the program runs, and says why it cannot; nothing keeps none.
  package init(_ lines: [String] = [], keeping keep: (@Sendable (String) -> String?)? = nil) {
    self.keep = keep
    state.withLock { $0.lines = lines }
  }

  /// Writes an entry, and says why it cannot be kept.
  package func write(_ entry: JournalEntry) -> String? {
    let line = entry.text
    let problem = keep?(line)
    let readers = state.withLock { state in
      if entry.isOfSomebody { state.origins[state.lines.count] = CommandOrigin.current }
      state.lines.append(line)
      defer { state.readers = [:] }
      return Array(state.readers.values)
    }
    for reader in readers { reader.resume() }
    return problem
  }

  /// How many lines there are.
  package var count: Int { state.withLock { $0.lines.count } }

  /// The lines from a number on, from 0.
  package func lines(from first: Int) -> [String] {
    state.withLock { Array($0.lines.dropFirst(first)) }
  }

  /// The lines from a number on, from 0, and who gave those of them that are commands, where that is known.
  func entries(from first: Int) -> [(line: String, origin: CommandOrigin?)] {
    state.withLock { state in
      state.lines.indices.dropFirst(first).map { (state.lines[$0], state.origins[$0]) }
    }
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

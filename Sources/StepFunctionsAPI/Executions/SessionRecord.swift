package import DebuggerCore
import Synchronization

/// What came into a session from outside, in order: the lines of its journal.
///
/// Each line is kept before it has an effect; who attaches to the session reads them and lives it again.
package final class SessionRecord: Sendable {
  private struct State {
    var lines: [String] = []
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

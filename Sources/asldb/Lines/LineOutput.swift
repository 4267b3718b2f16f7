import Synchronization
import TerminalUI

/// Lines that go to standard output, from whatever thread they come.
final class LineOutput: Sendable {
  private let failure = Mutex<CommandFailure?>(nil)

  /// Writes a line; nothing in it steers the terminal.
  func say(_ line: String) { write(Text.escaped(line), terminator: "\n") }

  /// Writes what the user types behind.
  func prompt() { write("(asldb) ", terminator: "") }

  /// Makes sure that all was written.
  ///
  /// - Throws: What was not.
  func check() throws(CommandFailure) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func write(_ text: String, terminator: String) {
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(CommandFailure) { try Console.say(text, terminator: terminator) } catch { failure = error }
    }
  }
}

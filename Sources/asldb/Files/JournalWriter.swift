import DebuggerCore
import Glibc
import Synchronization

/// Writes a recording: each entry is a line that the system has before anything that follows from it is seen.
final class JournalWriter: Sendable {
  /// The path of the file.
  let path: String
  private let state: Mutex<State>

  private struct State {
    let descriptor: Int32
    var redaction: Redaction?
    var problem: String?
  }

  /// Opens a file to write at its end; there is no writer when another program writes to the file.
  ///
  /// - Parameters:
  ///   - path: The file; it is made when it is not there.
  ///   - redaction: What is left out.
  ///   - isNew: Whether it must not be there yet.
  /// - Throws: That the file cannot be written.
  init?(_ path: String, redaction: Redaction? = nil, isNew: Bool = false) throws(CommandFailure) {
    self.path = path
    let mode = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | (isNew ? O_EXCL : 0)
    let descriptor = unsafe open(path, mode, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("error: cannot write \(path): \(SystemError())") }
    state = Mutex(State(descriptor: descriptor, redaction: redaction))
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      return nil
    }
  }

  /// Writes an entry; when it cannot, nothing more is written.
  ///
  /// - Returns: Why it cannot, or could not before.
  @discardableResult
  func write(_ entry: JournalEntry) -> String? {
    state.withLock { state in
      guard state.problem == nil else { return state.problem }
      let line = (state.redaction?.redacted(entry) ?? entry).text + "\n"
      do throws(SystemError) {
        try FileContents.write(Array(line.utf8), to: state.descriptor)
      } catch {
        state.problem = "\(path) is not written any more: \(error)"
      }
      return state.problem
    }
  }

  /// Replaces all that the file has.
  func replace(with bytes: [UInt8]) throws(CommandFailure) {
    do throws(SystemError) {
      try state.withLock { state throws(SystemError) in
        guard ftruncate(state.descriptor, 0) == 0 else { throw SystemError() }
        try FileContents.write(bytes, to: state.descriptor)
      }
    } catch {
      throw CommandFailure("error: cannot write \(path): \(error)")
    }
  }

  /// Why the file is not written any more.
  var problem: String? { state.withLock { $0.problem } }

  /// Removes the file: the session has ended as it should.
  func remove() { _ = unsafe unlink(path) }
}

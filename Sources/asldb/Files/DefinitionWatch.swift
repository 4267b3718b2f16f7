import DebuggerUI
import Glibc
import Synchronization

/// Looks at the file of a definition, and tells when it has another one.
///
/// A file that is being written is read when it has rested. What was told once is not told again, whoever asks.
final class DefinitionWatch: Sendable {
  /// How long it is between two looks of ``changes``.
  private static let pace = Duration.milliseconds(400)
  /// How long a file rests that ``change()`` reads, in microseconds, and how often it waits for that.
  private static let (rest, patience): (UInt32, Int) = (20_000, 50)

  private let file: String
  private let read: @Sendable () throws(CommandFailure) -> DefinitionFile
  private let state: Mutex<State>

  private struct State {
    /// What the file looked like when it was read last.
    var known: FileLook
    /// What was shown last of it.
    var shown: Definition?
  }

  /// Begins to watch a file; there is no watch of one that is no regular file.
  ///
  /// - Parameters:
  ///   - path: The file; of `FILE#NAME`, the part before the mark.
  ///   - read: Reads the definition anew.
  init?(_ path: String, read: @escaping @Sendable () throws(CommandFailure) -> DefinitionFile) {
    file = Folder.hasRegularFile(path) ? path : path.lastIndex(of: "#").map { String(path[..<$0]) } ?? path
    guard let first = FileLook(file) else { return nil }
    self.read = read
    state = Mutex(State(known: first))
  }

  /// The definition that the file had when it was read last, if that has been since the watch began.
  var shown: Definition? { state.withLock { $0.shown } }

  /// Looks once, and waits for the end of a change that is under way.
  ///
  /// - Returns: The change, when there is one.
  func change() -> DefinitionChange? {
    guard var seen = FileLook(file), state.withLock({ $0.known != seen }) else { return nil }
    for _ in 0..<Self.patience {
      usleep(Self.rest)
      guard let now = FileLook(file) else { return nil }
      if now == seen { return change(at: now) }
      seen = now
    }
    return nil
  }

  /// The changes of the file, as long as somebody waits for them.
  var changes: AsyncStream<DefinitionChange> {
    let (stream, continuation) = AsyncStream.makeStream(of: DefinitionChange.self)
    let task = Task.detached { [self] in
      var seen: FileLook?
      while true {
        do { try await Task.sleep(for: Self.pace) } catch { return }
        let now = FileLook(file)
        if let now, now == seen, let change = change(at: now) { continuation.yield(change) }
        seen = now
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  private func change(at now: FileLook) -> DefinitionChange? {
    let isNew = state.withLock { state in
      defer { state.known = now }
      return state.known != now
    }
    guard isNew else { return nil }
    do throws(CommandFailure) {
      let file = try read()
      let (machine, shown) = (try file.machine, try file.shown)
      state.withLock { $0.shown = shown }
      return .changed(machine, shown)
    } catch {
      return .broken(error.text.split(separator: "\n").first.map(String.init) ?? "it has errors")
    }
  }
}

import DebuggerUI
import Synchronization

/// Looks at the file of a definition, and tells when it has another one.
///
/// A file that is being written is read when it has rested; one that is away says nothing. What was told once is not
/// told again, whoever asks.
final class DefinitionWatch: Sendable {
  private let files: WatchedFiles
  private let read: @Sendable () throws(CommandFailure) -> DefinitionFile
  private let lastShown = Mutex<Definition?>(nil)

  /// Begins to watch a file; there is no watch of one that is no regular file.
  ///
  /// - Parameters:
  ///   - path: The file; of `FILE#NAME`, the part before the mark.
  ///   - read: Reads the definition anew.
  init?(_ path: String, read: @escaping @Sendable () throws(CommandFailure) -> DefinitionFile) {
    let file = Folder.hasRegularFile(path) ? path : path.lastIndex(of: "#").map { String(path[..<$0]) } ?? path
    guard FileLook(file) != nil else { return nil }
    self.read = read
    files = WatchedFiles([file])
  }

  /// The definition that the file had when it was read last, if that has been since the watch began.
  var shown: Definition? { lastShown.withLock { $0 } }

  /// Looks once, and waits for the end of a change that is under way.
  ///
  /// - Returns: The change, when there is one.
  func change() -> DefinitionChange? { files.settledChange.flatMap(change) }

  /// The changes of the file, as long as somebody waits for them.
  var changes: AsyncStream<DefinitionChange> {
    let (stream, continuation) = AsyncStream.makeStream(of: DefinitionChange.self)
    let task = Task.detached { [self] in
      await files.follow { looks in
        if let change = change(of: looks) { continuation.yield(change) }
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  private func change(of looks: WatchedFiles.Looks) -> DefinitionChange? {
    guard looks.values.contains(where: { $0 != nil }), files.take(looks) else { return nil }
    do throws(CommandFailure) {
      let file = try read()
      let (machine, shown) = (try file.machine, try file.shown)
      lastShown.withLock { $0 = shown }
      return .changed(machine, shown)
    } catch {
      return .broken(error.text.split(separator: "\n").first.map(String.init) ?? "it has errors")
    }
  }
}

import DebuggerUI
import Glibc

/// Looks at the file of a definition from time to time, and tells when it has another one.
enum DefinitionWatcher {
  /// How long it is between two looks.
  private static let pace = Duration.milliseconds(400)

  /// What there is to see of a file without reading it.
  private struct Look: Equatable {
    let number: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      (number, size) = (status.st_ino, status.st_size)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  /// The changes of a file, as long as somebody waits for them.
  ///
  /// - Parameters:
  ///   - path: The file; of `FILE#NAME`, the part before the mark.
  ///   - read: Reads the definition anew.
  /// - Returns: The changes; nothing for a file that cannot be watched.
  static func changes(
    of path: String,
    read: @escaping @Sendable () throws(CommandFailure) -> DefinitionFile
  ) -> AsyncStream<DefinitionChange>? {
    let file = Folder.hasRegularFile(path) ? path : path.lastIndex(of: "#").map { String(path[..<$0]) } ?? path
    guard let first = Look(file) else { return nil }
    let (stream, continuation) = AsyncStream.makeStream(of: DefinitionChange.self)
    let task = Task.detached {
      var (known, seen) = (first, first)
      while true {
        do { try await Task.sleep(for: pace) } catch { return }
        guard let now = Look(file) else { continue }
        // A file that is being written is read when it has rested.
        if now != known, now == seen {
          known = now
          continuation.yield(change(read))
        }
        seen = now
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  private static func change(_ read: () throws(CommandFailure) -> DefinitionFile) -> DefinitionChange {
    do throws(CommandFailure) {
      let file = try read()
      return .changed(try file.machine, try file.shown)
    } catch {
      return .broken(error.text.split(separator: "\n").first.map(String.init) ?? "it has errors")
    }
  }
}

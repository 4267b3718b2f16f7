import Glibc
import Synchronization

/// Files that are looked at while they are used: which of them look otherwise than when they were read last.
final class WatchedFiles: Sendable {
  /// What files look like; nothing to see of one that is not there.
  typealias Looks = [String: FileLook?]

  /// How long it is between two looks of those who follow files.
  static let pace = Duration.milliseconds(400)
  /// How long files rest that ``settledChange`` finds, in microseconds, and how often it waits for that.
  private static let (rest, patience): (UInt32, Int) = (20_000, 50)

  private let known: Mutex<Looks>

  /// Begins to look at files, also at those that may come to be there.
  init(_ paths: [String]) {
    known = Mutex(Dictionary(paths.map { ($0, FileLook($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Looks at more files from now on.
  func add(_ paths: [String]) {
    known.withLock { known in
      for path in paths where known[path] == nil { known.updateValue(FileLook(path), forKey: path) }
    }
  }

  /// The files that look otherwise than when they were read last, or are gone.
  var changed: Looks {
    known.withLock { known in
      var changed: Looks = [:]
      for (path, look) in known {
        let now = FileLook(path)
        if now != look { changed.updateValue(now, forKey: path) }
      }
      return changed
    }
  }

  /// Those files, when they rest; it waits for the end of a change that is under way.
  var settledChange: Looks? {
    var seen = changed
    guard !seen.isEmpty else { return nil }
    for _ in 0..<Self.patience {
      usleep(Self.rest)
      let now = changed
      if now == seen { return now.isEmpty ? nil : now }
      seen = now
    }
    return nil
  }

  /// Notes that files are read as they look.
  ///
  /// - Returns: Whether nobody has before.
  func take(_ looks: Looks) -> Bool {
    known.withLock { known in
      let isNew = looks.contains { known[$0.key] != $0.value }
      known.merge(looks) { $1 }
      return isNew
    }
  }

  /// Tells of files that have changed and rest, until the task is cancelled.
  func follow(_ tell: (Looks) async -> Void) async {
    var seen: Looks = [:]
    while !Task.isCancelled {
      do { try await Task.sleep(for: Self.pace) } catch { return }
      let now = changed
      if !now.isEmpty, now == seen { await tell(now) }
      seen = now
    }
  }
}

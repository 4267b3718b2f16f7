import DebuggerCore
import Glibc
import StatesLanguage
import Synchronization

/// Looks at the files that say who answers tasks, and tells when they say something else.
///
/// A file that is being written is read when it has rested. A file that is away says nothing new.
final class RulesWatch: Sendable {
  /// What the files say now, and which they are: one of them can name another one.
  struct Reading {
    /// Who answers tasks.
    let rules: TaskRules
    /// The paths of the files, also of those that may come to be there.
    let files: [String]
  }

  /// How long it is between two looks of ``follow(_:)``.
  private static let pace = Duration.milliseconds(400)
  /// How long a file rests that ``change(for:)`` reads, in microseconds, and how often it waits for that.
  private static let (rest, patience): (UInt32, Int) = (20_000, 50)

  private let read: @Sendable (StateMachine) throws(CommandFailure) -> Reading
  private let known: Mutex<[String: FileLook?]>

  /// Begins to watch files; there is no watch of none.
  ///
  /// - Parameters:
  ///   - files: Their paths, also of those that may come to be there.
  ///   - read: Reads them anew, for a machine.
  init?(_ files: [String], read: @escaping @Sendable (StateMachine) throws(CommandFailure) -> Reading) {
    guard !files.isEmpty else { return nil }
    self.read = read
    known = Mutex(Dictionary(files.map { ($0, FileLook($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Looks once, and waits for the end of a change that is under way.
  ///
  /// - Parameter machine: The definition that the rules have to fit.
  /// - Returns: The change, when there is one.
  func change(for machine: StateMachine) -> RulesChange? {
    var seen = changed
    guard !seen.isEmpty else { return nil }
    for _ in 0..<Self.patience {
      usleep(Self.rest)
      let now = changed
      if now == seen { return reading(of: now, for: machine) }
      seen = now
    }
    return nil
  }

  /// Tells of each change, until the task is cancelled.
  func follow(_ tell: @Sendable (RulesChange) async -> Void, for machine: @Sendable () async -> StateMachine) async {
    var seen: [String: FileLook] = [:]
    while !Task.isCancelled {
      do { try await Task.sleep(for: Self.pace) } catch { return }
      let now = changed
      if !now.isEmpty, now == seen, let change = reading(of: now, for: await machine()) { await tell(change) }
      seen = now
    }
  }

  /// The files that look otherwise than when they were read last.
  private var changed: [String: FileLook] {
    known.withLock { known in
      var changed: [String: FileLook] = [:]
      for (path, look) in known {
        if let now = FileLook(path), now != look { changed[path] = now }
      }
      return changed
    }
  }

  private func reading(of changed: [String: FileLook], for machine: StateMachine) -> RulesChange? {
    let isNew = known.withLock { known in
      let isNew = changed.contains { known[$0.key] != $0.value }
      known.merge(changed.mapValues { $0 }) { $1 }
      return isNew
    }
    guard isNew else { return nil }
    let names = changed.keys.sorted().joined(separator: " and ")
    do throws(CommandFailure) {
      let reading = try read(machine)
      known.withLock { known in
        for path in reading.files where known[path] == nil { known[path] = FileLook(path) }
      }
      return .changed(reading.rules, file: names)
    } catch {
      let reason = error.text.split(separator: "\n").first.map(String.init) ?? "it has errors"
      return .broken("changed, but cannot be used: \(names); the rules of before stay: \(reason)")
    }
  }
}

import DebuggerCore
import StatesLanguage

/// Looks at the files that say who answers tasks, and tells when they say something else.
///
/// A file that is being written is read when it has rested. What a file said that is gone stays.
final class RulesWatch: Sendable {
  /// What the files say now, and which they are: one of them can name another one.
  struct Reading {
    /// Who answers tasks.
    let rules: TaskRules
    /// The paths of the files, also of those that may come to be there.
    let files: [String]
  }

  private let read: @Sendable (StateMachine) throws(CommandFailure) -> Reading
  private let files: WatchedFiles

  /// Begins to watch files; there is no watch of none.
  ///
  /// - Parameters:
  ///   - files: Their paths, also of those that may come to be there.
  ///   - read: Reads them anew, for a machine.
  init?(_ files: [String], read: @escaping @Sendable (StateMachine) throws(CommandFailure) -> Reading) {
    guard !files.isEmpty else { return nil }
    self.read = read
    self.files = WatchedFiles(files)
  }

  /// Looks once, and waits for the end of a change that is under way.
  ///
  /// - Parameter machine: The definition that the rules have to fit.
  /// - Returns: The change, when there is one.
  func change(for machine: StateMachine) -> RulesChange? {
    files.settledChange.flatMap { change(of: $0, for: machine) }
  }

  /// Tells of each change, until the task is cancelled.
  func follow(_ tell: @Sendable (RulesChange) async -> Void, for machine: @Sendable () async -> StateMachine) async {
    await files.follow { looks in
      if let change = change(of: looks, for: await machine()) { await tell(change) }
    }
  }

  private func change(of looks: WatchedFiles.Looks, for machine: StateMachine) -> RulesChange? {
    guard files.take(looks) else { return nil }
    let here = looks.filter { $0.value != nil }.keys
    guard !here.isEmpty else { return .broken("\(Self.listed(looks.keys)): gone; what was read before stays") }
    do throws(CommandFailure) {
      let reading = try read(machine)
      files.add(reading.files)
      return .changed(reading.rules, file: Self.listed(here))
    } catch {
      let reason = error.text.split(separator: "\n").first.map(String.init) ?? "it has errors"
      return .broken("changed, but cannot be used: \(Self.listed(here)); the rules of before stay: \(reason)")
    }
  }

  private static func listed(_ names: some Sequence<String>) -> String { names.sorted().joined(separator: " and ") }
}

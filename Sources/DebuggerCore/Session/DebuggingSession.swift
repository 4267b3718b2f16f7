/// A debugging session as front ends drive it: one of this program, or one of another program that it is attached to.
package protocol DebuggingSession: Actor {
  /// Snapshots of what comes by itself; only the latest one is kept for a reader that is slower.
  nonisolated var snapshots: AsyncStream<Snapshot> { get }

  /// What there is to show now.
  var snapshot: Snapshot { get }

  /// Carries a command out, with all of the movement that it begins.
  ///
  /// - Returns: What there is to show when the session stands still.
  func perform(_ command: Command) async -> Snapshot

  /// Takes over what files say now about who answers tasks.
  ///
  /// - Returns: What there is to show then; it is also sent.
  @discardableResult
  func take(_ change: RulesChange) async -> Snapshot
}

extension DebugSession: DebuggingSession {}

package import DebuggerCore

/// How a screen has ended.
package struct ScreenEnd: Sendable {
  /// What was shown last.
  package let snapshot: Snapshot
  /// The signal that ended it; none when the user left.
  package let signal: Int32?
}

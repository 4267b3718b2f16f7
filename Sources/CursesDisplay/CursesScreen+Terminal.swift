import TerminalUI

extension CursesScreen: Terminal {
  /// What wakes ``nextEvent(timeoutMilliseconds:)`` from another thread, as ``waker`` does.
  package var wakeUp: @Sendable () -> Void {
    let waker = waker
    return { waker.wake() }
  }

  /// Runs something that needs the terminal for itself, as ``suspended(_:)`` does.
  package mutating func lend(to body: () -> Void) {
    suspended { () throws(Never) -> Void in body() }
  }
}

import Dispatch

/// Lets one thread wait for another, for a while.
final class Bell: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Ends a wait, this one or the next.
  func ring() { semaphore.signal() }

  /// Waits for a ring.
  ///
  /// - Returns: Whether there was one within ten seconds.
  func wait() -> Bool { semaphore.wait(timeout: .now() + 10) == .success }
}

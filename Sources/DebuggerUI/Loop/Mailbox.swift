import DebuggerCore
import Synchronization

/// What other threads have for the screen, kept until it has time.
final class Mailbox: Sendable {
  private let events = Mutex<[ScreenEvent]>([])
  private let wake: @Sendable () -> Void

  /// Makes a mailbox that wakes the screen when something is put into it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Puts something in; of two snapshots that nobody has looked at, the later one stays.
  func put(_ event: ScreenEvent) {
    events.withLock { events in
      if let revision = event.revision, let old = events.firstIndex(where: { $0.revision != nil }) {
        guard revision >= events[old].revision ?? 0 else { return }
        events.remove(at: old)
      }
      events.append(event)
    }
    wake()
  }

  /// Takes everything out, oldest first.
  func takeAll() -> [ScreenEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

extension ScreenEvent {
  /// Which snapshot of its session it tells of, when it tells of one.
  fileprivate var revision: Int? {
    guard case .snapshot(let snapshot) = self else { return nil }
    return snapshot.revision
  }
}

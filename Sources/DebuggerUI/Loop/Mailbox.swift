import Synchronization

/// What other threads have for the screen, kept until it has time.
final class Mailbox: Sendable {
  private let events = Mutex<[ScreenEvent]>([])
  private let wake: @Sendable () -> Void

  /// Makes a mailbox that wakes the screen when something is put into it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Puts something in; a snapshot takes the place of an older one that nobody has looked at.
  func put(_ event: ScreenEvent) {
    events.withLock { events in
      if case .snapshot = event { events.removeAll(where: \.isSnapshot) }
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
  /// Whether it tells of another moment.
  fileprivate var isSnapshot: Bool {
    switch self {
    case .snapshot: true
    case .terminal, .edited, .message: false
    }
  }
}

import DebuggerCore
import Synchronization

/// What other threads have for the screen, kept until it has time.
final class Mailbox: Sendable {
  /// What came since the last look.
  struct Mail {
    /// What happened, oldest first.
    var events: [ScreenEvent] = []
    /// How many commands were carried out; ``events`` show what came of them.
    var outcomes = 0
  }

  private let mail = Mutex(Mail())
  private let wake: @Sendable () -> Void

  /// Makes a mailbox that wakes the screen when something is put into it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Puts something in; of two snapshots that nobody has looked at, the later one stays.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - isOutcome: Whether it is what came of a command.
  func put(_ event: ScreenEvent, isOutcome: Bool = false) {
    mail.withLock { mail in
      if isOutcome { mail.outcomes += 1 }
      if let revision = event.revision, let old = mail.events.firstIndex(where: { $0.revision != nil }) {
        guard revision >= mail.events[old].revision ?? 0 else { return }
        mail.events.remove(at: old)
      }
      mail.events.append(event)
    }
    wake()
  }

  /// Takes everything out.
  func takeAll() -> Mail {
    mail.withLock { mail in
      defer { mail = Mail() }
      return mail
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

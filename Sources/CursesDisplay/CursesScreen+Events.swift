import CNcurses
import Glibc
package import TerminalUI

extension CursesScreen {
  /// Waits for the next event.
  ///
  /// A key, a signal and a ``Waker`` end the wait at once. Ctrl-Z comes as ``Event/suspend``; answer it with
  /// ``suspend()``.
  ///
  /// After `timeoutMilliseconds` comes ``Event/tick``; without it, nothing but an event ends the wait.
  package mutating func nextEvent(timeoutMilliseconds timeout: Int? = nil) -> Event {
    let end = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if let event = readyEvent() { return event }
      let left = end.map { max(0, ContinuousClock.now.duration(to: $0).milliseconds) }
      switch wait(milliseconds: left) {
      case .input: continue
      case .timeout: return .tick
      case .keyboardIsGone: return .terminate(signal: SIGHUP)
      }
    }
  }

  /// How a wait ended.
  private enum WaitResult {
    case input
    case timeout
    case keyboardIsGone
  }

  /// The next event that is already here.
  private mutating func readyEvent() -> Event? {
    if pending.isEmpty { pending += SignalPipe.received().flatMap { events(of: $0) } }
    if !pending.isEmpty { return pending.removeFirst() }
    guard let event = input.next() else { return nil }
    return event == .key(.control("z")) ? .suspend : event
  }

  /// Waits until a key or a signal is there.
  private func wait(milliseconds: Int?) -> WaitResult {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: SignalPipe.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe poll(&sources, nfds_t(sources.count), milliseconds.map { Int32(clamping: $0) } ?? -1)
    if ready == 0 { return .timeout }
    if ready < 0 || sources[1].revents != 0 { return .input }
    return sources[0].revents & Int16(POLLIN) != 0 && cncurses_waiting_bytes() > 0 ? .input : .keyboardIsGone
  }

  /// What a number from the pipe means.
  private mutating func events(of number: Int32) -> [Event] {
    switch number {
    case 0: [.wake]
    case SIGWINCH: takeNewSize().map { [.resize($0)] } ?? []
    case SIGCONT: comeBack()
    case SIGTSTP: [.suspend]
    default: [.terminate(signal: number)]
    }
  }

  /// Tells curses the size that the terminal has now; nothing when it is the one that was known.
  mutating func takeNewSize() -> Size? {
    var (width, height) = (Int32(0), Int32(0))
    guard unsafe cncurses_read_size(&width, &height) != 0 else { return nil }
    let size = Size(width: Int(width), height: Int(height))
    guard size != knownSize else { return nil }
    _ = resizeterm(height, width)
    knownSize = size
    redraw()
    return size
  }
}

extension Duration {
  /// The whole milliseconds, rounded up, so that a wait is never too short.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

import Glibc

/// Turns signals into events while a screen is open, and puts back what was there before.
struct SignalGuard {
  /// The signals that a screen has to answer.
  static let signals = [SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP]

  private var former: [(signal: Int32, action: sigaction)] = []

  /// Starts to listen.
  ///
  /// It has to happen before curses opens: curses then leaves these signals alone.
  init() {
    _ = SignalPipe.descriptor
    for signal in SignalGuard.signals {
      former.append((signal, SignalGuard.listen(to: signal)))
    }
  }

  /// Puts the former handlers back.
  func restore() {
    for (signal, action) in former {
      var action = action
      _ = unsafe sigaction(signal, &action, nil)
    }
  }

  /// Lets a signal do what it does to any program; ``listen(to:)`` takes it back.
  static func letThrough(_ signal: Int32) {
    _ = Glibc.signal(signal, SIG_DFL)
  }

  /// Sends a signal to the pipe from now on and returns what happened with it before.
  @discardableResult
  static func listen(to signal: Int32) -> sigaction {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { SignalPipe.send($0) }
    action.sa_flags = SA_RESTART
    var former = sigaction()
    _ = unsafe sigaction(signal, &action, &former)
    return former
  }
}

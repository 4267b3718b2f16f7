import CNcurses
import Glibc
import TerminalUI

extension CursesScreen {
  /// How long a stop may take to happen, in milliseconds: without job control it never does.
  private static let longestStop: Int32 = 100

  /// Stops the program as Ctrl-Z does, with the terminal as the shell wants it, and comes back when it goes on.
  ///
  /// Afterwards the screen is drawn whole, ``Event/resume`` comes, and ``Event/resize(_:)`` when the size changed
  /// meanwhile. Without job control nothing stops.
  package mutating func suspend() {
    leave()
    keepRequests()
    SignalGuard.letThrough(SIGTSTP)
    _ = kill(0, SIGTSTP)
    waitForContinue()
    SignalGuard.listen(to: SIGTSTP)
    enter()
    keepRequests()
    pending += [.resume] + (takeNewSize().map { [.resize($0)] } ?? [])
  }

  /// Runs something that needs the terminal for itself, such as an editor, and comes back with the screen drawn whole.
  package mutating func suspended<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    leave()
    SignalGuard.letThrough(SIGTSTP)
    defer {
      SignalGuard.listen(to: SIGTSTP)
      enter()
      keepRequests()
      pending += [.resume] + (takeNewSize().map { [.resize($0)] } ?? [])
    }
    return try body()
  }

  /// What to do when the program goes on after a stop that nobody announced: the terminal may be in any state.
  mutating func comeBack() -> [Event] {
    leave()
    enter()
    return [.resume] + (takeNewSize().map { [.resize($0)] } ?? [])
  }

  /// Keeps what others asked for meanwhile; interrupts typed at another program were not meant for this one.
  private mutating func keepRequests() {
    for number in SignalPipe.received() {
      switch number {
      case 0: pending.append(.wake)
      case SIGTERM, SIGHUP: pending.append(.terminate(signal: number))
      default: break
      }
    }
  }

  /// Gives the terminal to others.
  private mutating func leave() {
    modes.leave()
    CursesScreen.wipe()
    _ = endwin()
  }

  /// Takes the terminal again.
  private mutating func enter() {
    redraw()
    _ = cncurses_refresh()
    modes.enter(mouse: options.usesMouse, paste: options.usesBracketedPaste)
  }

  /// Waits until the stop is over: the signal to go on comes through the pipe.
  private func waitForContinue() {
    var source = pollfd(fd: SignalPipe.descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&source, 1, CursesScreen.longestStop) < 0 && errno == EINTR {}
  }
}

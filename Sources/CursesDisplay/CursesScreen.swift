import CNcurses
import Glibc
package import TerminalUI

/// The terminal as a display: draws frames with curses, and waits for what the user and the system do.
///
/// There is one at a time, used by one thread. Letting go of it gives the terminal back as it was; so do `exit` and a
/// crash.
@safe package struct CursesScreen: ~Copyable, Display {
  /// What was found out about the terminal.
  package let facts: TerminalFacts
  /// What the user chose.
  package private(set) var options: CursesOptions

  private let screen: OpaquePointer
  private let signals: SignalGuard
  private var painter: Painter
  var input: InputReader
  var modes: TerminalModes
  var pending: [Event] = []
  var knownSize: Size

  /// Takes the terminal.
  ///
  /// - Throws: ``CursesError`` when standard input or output is no terminal, or curses cannot drive it; the terminal is
  ///   then as it was.
  package init(options: CursesOptions = CursesOptions()) throws(CursesError) {
    _ = unsafe setlocale(LC_CTYPE, "")
    let terminal = try TerminalCheck()
    let signals = SignalGuard()
    CrashGuard.arm(writing: terminal.farewell)
    guard let screen = unsafe cncurses_open(), let input = InputReader() else {
      CrashGuard.restoreAndDisarm()
      signals.restore()
      throw .cannotOpen(terminal.name)
    }
    CursesScreen.prepare()
    painter = Painter(speaksUnicode: cncurses_is_utf8() != 0)
    modes = TerminalModes()
    facts = CursesScreen.facts(of: terminal.name, painter: painter, modes: modes)
    (self.options, self.signals, self.input) = (options, signals, input)
    unsafe self.screen = unsafe screen
    knownSize = CursesScreen.curseSize
    modes.enter(mouse: options.usesMouse, paste: options.usesBracketedPaste)
  }

  deinit {
    var modes = modes
    modes.leave()
    CursesScreen.wipe()
    input.close()
    _ = endwin()
    unsafe delscreen(screen)
    CrashGuard.disarm()
    signals.restore()
  }

  /// How many columns and rows there are.
  package var size: Size { knownSize }

  /// Shows a frame, writing only the cells that changed.
  package mutating func show(_ frame: Frame, in theme: Theme) { painter.paint(frame, in: theme) }

  /// Draws the next frame whole, whatever the terminal is thought to show.
  package mutating func redraw() { painter.forget() }

  /// Takes the mouse, or gives it back to the terminal.
  package mutating func setMouse(_ on: Bool) {
    options.usesMouse = on
    modes.setMouse(on)
  }

  /// What wakes ``nextEvent(timeoutMilliseconds:)`` from another thread.
  package var waker: Waker { Waker() }

  /// Clears the screen where it is not one of our own: the shell would go on in the middle of what was drawn.
  static func wipe() {
    guard !Capability.hasOwnScreen else { return }
    _ = cncurses_erase()
    _ = cncurses_refresh()
  }

  /// The size that curses draws in.
  static var curseSize: Size { Size(width: Int(cncurses_columns()), height: Int(cncurses_lines())) }
}

import CNcurses
import Glibc

extension CursesScreen {
  /// Sets up keys: each one comes at once, as itself and unseen; Escape does not make people wait.
  static func prepare() {
    _ = raw()
    _ = noecho()
    _ = nonl()
    cncurses_prepare()
    if unsafe getenv("ESCDELAY") == nil { _ = set_escdelay(25) }
  }

  static func facts(of name: String, painter: Painter, modes: TerminalModes) -> TerminalFacts {
    TerminalFacts(
      name: name,
      colors: painter.colors,
      pairs: painter.pairs,
      hasDefaultColors: painter.hasDefaultColors,
      isUTF8: cncurses_is_utf8() != 0,
      hasWideLines: cncurses_scalar_columns(0x2500) > 1,
      hasMouse: modes.hasMouse
    )
  }
}

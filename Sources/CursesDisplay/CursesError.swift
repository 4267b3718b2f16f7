/// Why a screen cannot be opened.
package enum CursesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Keys cannot come in, because standard input is a file or a pipe.
  case inputIsNoTerminal
  /// Nothing can be drawn, because standard output is a file or a pipe.
  case outputIsNoTerminal
  /// The environment does not name the terminal.
  case noTerminalName
  /// The data base of terminals does not have this one.
  case unknownTerminal(String)
  /// There is no data base of terminals.
  case noTerminalDatabase
  /// The terminal can only write line after line.
  case cannotMoveCursor(String)
  /// Curses refused for a reason of its own.
  case cannotOpen(String)

  /// What is wrong and what helps.
  package var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal; the screen needs one to read keys from"
    case .outputIsNoTerminal: "standard output is not a terminal; the screen needs one to draw on"
    case .noTerminalName: "TERM is not set; set it to your terminal's name, for example TERM=xterm-256color"
    case .unknownTerminal(let name):
      "no terminal named '\(name)' in the terminfo data base; try TERM=xterm-256color, or install its entry"
    case .noTerminalDatabase: "there is no terminfo data base; install it (Debian: ncurses-base) or set TERMINFO"
    case .cannotMoveCursor(let name): "the terminal '\(name)' cannot place its cursor, so nothing can be drawn on it"
    case .cannotOpen(let name): "curses cannot drive the terminal '\(name)'"
    }
  }
}

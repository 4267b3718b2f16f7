import CNcurses
import Glibc

/// What is known about the terminal before curses touches it.
///
/// Curses itself would end the program on a terminal that it cannot drive, so everything it needs is looked up first.
struct TerminalCheck {
  /// The terminal's name.
  let name: String
  /// What ends everything that a screen does to the terminal, for the case that curses cannot do it any more.
  let farewell: String

  /// Looks the terminal up.
  ///
  /// - Throws: ``CursesError`` when it cannot show a screen.
  init() throws(CursesError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard let value = unsafe getenv("TERM"), unsafe value.pointee != 0 else { throw .noTerminalName }
    name = unsafe String(cString: value)
    switch cncurses_look_up_terminal() {
    case 1: break
    case 0: throw .unknownTerminal(name)
    default: throw .noTerminalDatabase
    }
    defer { cncurses_forget_terminal() }
    guard Capability.text("cup") != nil else { throw .cannotMoveCursor(name) }
    farewell = TerminalCheck.farewellText()
  }

  private static func farewellText() -> String {
    let mouse = TerminalModes.terminalHasMouse ? TerminalModes.mouseOff : ""
    let screen = Capability.hasOwnScreen ? "rmcup" : "clear"
    return mouse + ["BD", "rmkx", "sgr0", "op", "cnorm", screen].compactMap(Capability.text).joined()
  }
}

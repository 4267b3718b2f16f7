import Glibc

/// How wide the terminal is.
enum TerminalWidth {
  /// The columns of the terminal that standard output goes to; nothing when it goes elsewhere.
  static var ofStandardOutput: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

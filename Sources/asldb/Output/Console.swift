import Glibc

/// Standard error, which messages go to, so that standard output holds nothing but results.
enum Console {
  /// Writes a line, or several, to standard error.
  static func complain(_ text: String) {
    try? FileContents.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }
}

import ArgumentParser
import Glibc

/// Standard output, which results go to, and standard error, which messages go to.
enum Console {
  /// Writes a result to standard output.
  ///
  /// - Throws: That it cannot be written; without a word when nobody reads it any more, as after `| head`.
  static func say(_ text: String, terminator: String = "\n") throws(CommandFailure) {
    do throws(SystemError) {
      try FileContents.write(Array((text + terminator).utf8), to: STDOUT_FILENO)
    } catch {
      if error.isClosedPipe { throw CommandFailure("", code: ExitCode(128 + SIGPIPE)) }
      throw CommandFailure("error: cannot write standard output: \(error)")
    }
  }

  /// Writes a line, or several, to standard error.
  static func complain(_ text: String) {
    try? FileContents.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Asks a person something.
  ///
  /// - Returns: The line that was typed; nothing when nobody can be asked.
  static func ask(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) != 0, isatty(STDERR_FILENO) != 0 else { return nil }
    try? FileContents.write(Array(question.utf8), to: STDERR_FILENO)
    return readLine()
  }

  /// Keeps the places of standard input, output and error that are closed, so that no file that is opened gets one of
  /// them, and with it what was not meant for it.
  static func holdClosedStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

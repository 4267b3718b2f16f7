import Glibc

/// The lines of standard input, one at a time, each as soon as it is there.
struct LineInput {
  /// What messages call it.
  static let name = "<stdin>"

  private var buffer: [UInt8] = []
  /// How much of it has no end of a line.
  private var searched = 0
  private var isAtEnd = false

  /// Waits for the next line.
  ///
  /// - Returns: The line without its end; nothing at the end of the input.
  mutating func next() throws(CommandFailure) -> String? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          buffer.removeSubrange(...end)
          searched = 0
        }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      searched = buffer.count
      if isAtEnd {
        defer { (buffer, searched) = ([], 0) }
        return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
      }
      try fill()
    }
  }

  private mutating func fill() throws(CommandFailure) {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(STDIN_FILENO, &block, block.count)
    if count < 0, errno == EINTR { return }
    guard count >= 0 else { throw CommandFailure("error: cannot read standard input: \(SystemError())") }
    if count == 0 { isAtEnd = true } else { buffer += block[..<count] }
  }
}

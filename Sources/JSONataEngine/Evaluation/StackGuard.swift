/// How far down the stack work may go, so that a small stack ends it with an error and not with a crash.
struct StackGuard {
  private let end: UInt
  /// Whether only an expression is read, which then is what nests too deeply.
  private let isForReading: Bool

  /// Allows so many bytes below the present frame.
  init(bytes: Int, isForReading: Bool = false) {
    self.isForReading = isForReading
    let here = Self.address()
    end = here > UInt(bytes) ? here - UInt(bytes) : 0
  }

  /// What reading an expression may use.
  static var reading: StackGuard { StackGuard(bytes: 384 * 1024, isForReading: true) }

  /// Whether the allowance is used up.
  var isExhausted: Bool { Self.address() < end }

  /// What is wrong when the allowance is used up while an expression is read.
  func readingError(at position: Int) -> JSONataError {
    isForReading ? .tooDeep(at: position) : .overflow.at(position, token: nil)
  }

  /// An address in the present frame of the stack.
  @inline(never)
  private static func address() -> UInt {
    var marker: UInt8 = 0
    return unsafe withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}

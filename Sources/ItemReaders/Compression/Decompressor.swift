import CZlib
import CZstd

/// A decompressor of one of the system's libraries.
///
/// Memory is safe because the handle lives as long as the value, and the libraries get the bounds of each buffer.
@safe
struct Decompressor: ~Copyable {
  /// What came of a step.
  struct Step {
    /// The decompressed bytes.
    let output: [UInt8]
    /// How many bytes of the input it took.
    let taken: Int
    /// How the step ended.
    let result: Result
  }

  /// How a step ended.
  enum Result: Int32 {
    case more = 0
    case end = 1
    case malformed = 2
    case outOfMemory = 3
  }

  private let compression: Compression
  private let handle: UnsafeMutableRawPointer

  init?(_ compression: Compression) {
    let opened =
      switch compression {
      case .gzip: unsafe czlib_open()
      case .zstd: unsafe czstd_open()
      }
    guard let opened = unsafe opened else { return nil }
    unsafe handle = opened
    self.compression = compression
  }

  deinit {
    switch compression {
    case .gzip: unsafe czlib_close(handle)
    case .zstd: unsafe czstd_close(handle)
    }
  }

  /// Gets ready for data that follows the end of other data.
  func restart() {
    switch compression {
    case .gzip: unsafe czlib_restart(handle)
    case .zstd: break
    }
  }

  /// Decompresses as much as fits into a piece.
  func step(_ input: ArraySlice<UInt8>) -> Step {
    var taken = 0
    var result = Result.malformed
    let output = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { output, made in
      unsafe input.withUnsafeBufferPointer { input in
        result = unsafe run(input, &taken, output, &made)
      }
    }
    return Step(output: output, taken: taken, result: result)
  }

  private func run(
    _ input: UnsafeBufferPointer<UInt8>,
    _ taken: inout Int,
    _ output: UnsafeMutableBufferPointer<UInt8>,
    _ made: inout Int
  ) -> Result {
    let code =
      switch compression {
      case .gzip:
        unsafe czlib_read(handle, input.baseAddress, input.count, &taken, output.baseAddress, output.count, &made)
      case .zstd:
        unsafe czstd_read(handle, input.baseAddress, input.count, &taken, output.baseAddress, output.count, &made)
      }
    return Result(rawValue: code) ?? .malformed
  }
}

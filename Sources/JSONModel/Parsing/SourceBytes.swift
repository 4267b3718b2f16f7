/// The bytes of a text while it is being parsed.
///
/// Reading is safe: outside the text every byte is 0, which is no part of JSON's grammar. A value must not outlive the
/// closure that ``withBytes(of:_:)`` gives it to.
@safe
struct SourceBytes {
  private let base: UnsafePointer<UInt8>?
  /// How many bytes there are.
  let count: Int

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress
    count = buffer.count
  }

  /// Gives the bytes of an array to a closure.
  static func withBytes<Result, Failure: Error>(
    of bytes: [UInt8],
    _ body: (SourceBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in try unsafe body(SourceBytes(buffer)) }
  }

  /// The byte at an offset, or 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    guard let base = unsafe base, offset >= 0, offset < count else { return 0 }
    return unsafe base[offset]
  }

  /// The eight bytes from an offset on, the first one lowest, or `nil` when there are fewer.
  @inline(__always)
  func word(at offset: Int) -> UInt64? {
    guard let base = unsafe base, offset >= 0, offset <= count - 8 else { return nil }
    return UInt64(littleEndian: unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The text of a range.
  ///
  /// - Precondition: The whole text is UTF-8 and the range is cut between characters.
  @inline(__always)
  func string(_ range: Range<Int>, isASCII: Bool) -> String {
    unsafe String(copying: UTF8Span(unchecked: buffer(range).span, isKnownASCII: isASCII))
  }

  /// Appends the bytes of a range to an array.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: buffer(range))
  }

  /// Where the text stops being UTF-8, if it does.
  func firstInvalidOffset() -> Int? {
    do throws(UTF8.ValidationError) {
      _ = unsafe try UTF8Span(validating: buffer(0..<count).span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  @inline(__always)
  private func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard let base = unsafe base, range.lowerBound >= 0, range.upperBound <= count else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}

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

  /// The bytes before an offset.
  func prefix(_ end: Int) -> SourceBytes {
    unsafe SourceBytes(buffer(0..<min(end, count)))
  }

  /// The byte at an offset, or 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    // One comparison: as an unsigned number, an offset before the text is larger than any count.
    guard UInt(bitPattern: offset) < UInt(bitPattern: count), let base = unsafe base else { return 0 }
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
  ///
  /// Characters beyond ASCII have no byte of an ASCII one, so each run of such bytes is checked by itself.
  func firstInvalidOffset() -> Int? {
    var offset = 0
    while offset < count {
      if let word = word(at: offset), !PlainText.isBeyondASCII(word) {
        offset += 8
      } else if self[offset] < 0x80 {
        offset += 1
      } else {
        let start = offset
        while self[offset] >= 0x80 { offset += 1 }
        if let invalid = firstInvalidOffset(in: start..<offset) { return invalid }
      }
    }
    return nil
  }

  private func firstInvalidOffset(in range: Range<Int>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = unsafe try UTF8Span(validating: buffer(range).span)
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
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

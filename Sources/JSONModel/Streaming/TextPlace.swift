/// How far a text has been read that is too long to be kept.
package struct TextPlace: Equatable, Sendable {
  private var line = 1
  private var column = 1
  private var offset = 0

  /// Makes the place before the first byte.
  package init() {}

  /// The place as messages name it.
  package var position: SourcePosition { SourcePosition(line: line, column: column, offset: offset) }

  /// The place after some more bytes.
  package func advanced(over bytes: ArraySlice<UInt8>) -> TextPlace {
    var place = self
    place.advance(over: bytes)
    return place
  }

  /// Goes on behind some bytes.
  package mutating func advance(over bytes: ArraySlice<UInt8>) {
    offset += bytes.count
    let lineFeeds = Self.count(in: bytes) { $0 == UInt8(ascii: "\n") }
    let last = lineFeeds > 0 ? bytes.lastIndex(of: UInt8(ascii: "\n")) : nil
    line += lineFeeds
    if last != nil { column = 1 }
    // All bytes of a character but its first one begin with the bits 10.
    column += Self.count(in: bytes[((last ?? bytes.startIndex - 1) + 1)...]) { $0 & 0xC0 != 0x80 }
  }

  /// Without branches, so that the compiler can look at many bytes at once.
  @inline(__always)
  private static func count(in bytes: ArraySlice<UInt8>, _ matches: (UInt8) -> Bool) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for index in buffer.indices { count &+= unsafe matches(buffer[index]) ? 1 : 0 }
      return count
    }
  }
}

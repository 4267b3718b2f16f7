/// A text that tells the line and the column of each of its bytes.
///
/// A look-up costs a search among the lines and, in texts that are not all ASCII, a count over at most one block.
package struct SourceMap: Sendable {
  /// The UTF-8 bytes.
  package let bytes: [UInt8]
  /// Where each line starts.
  private let lineStarts: [UInt32]
  /// How many characters start before each block; empty when the text is ASCII.
  private let charactersBeforeBlock: [UInt32]

  private static let blockSize = 512

  /// Makes a map.
  ///
  /// - Precondition: There are fewer than 2^32 bytes.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lineStarts: [UInt32] = [0]
    var isASCII = true
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { lineStarts.append(UInt32(offset + 1)) }
      if byte >= 0x80 { isASCII = false }
    }
    self.lineStarts = lineStarts
    charactersBeforeBlock = isASCII ? [] : Self.countCharacters(bytes)
  }

  private static func countCharacters(_ bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = []
    var count: UInt32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % blockSize == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    return counts
  }

  /// The position of an offset.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = Int(lineStarts[line])
    return SourcePosition(
      line: line + 1,
      column: characters(before: offset) - characters(before: start) + 1,
      offset: offset
    )
  }

  /// The positions of a range's ends.
  func range(_ start: UInt32, _ end: UInt32) -> Range<SourcePosition> {
    position(at: Int(start))..<position(at: Int(end))
  }

  /// The index of the line that an offset is in.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func characters(before offset: Int) -> Int {
    guard !charactersBeforeBlock.isEmpty else { return offset }
    let block = offset / Self.blockSize
    let rest = bytes[(block * Self.blockSize)..<offset]
    return Int(charactersBeforeBlock[block]) + rest.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }
}

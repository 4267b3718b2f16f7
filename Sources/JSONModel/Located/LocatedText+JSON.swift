extension LocatedText {
  /// The text of a JSON string.
  ///
  /// - Parameters:
  ///   - range: Where the string stands, with its quotes.
  ///   - source: The JSON text, which has been parsed.
  init(jsonString range: Range<Int>, in source: [UInt8]) {
    self.init()
    let end = range.upperBound - 1
    var offset = range.lowerBound + 1
    while offset < end {
      let stop = source[offset..<end].firstIndex(of: UInt8(ascii: "\\")) ?? end
      append(verbatim: source[offset..<stop], at: offset)
      guard stop < end else { return }
      let escape = stop..<min(end, stop + Self.lengthOfEscape(at: stop, in: source))
      append(Self.unescaped(source[escape]), from: escape)
      offset = escape.upperBound
    }
  }

  /// How many bytes an escape has; a surrogate pair is one.
  private static func lengthOfEscape(at offset: Int, in source: [UInt8]) -> Int {
    guard source[offset + 1] == UInt8(ascii: "u") else { return 2 }
    let isHighSurrogate =
      source[offset + 2] | 0x20 == UInt8(ascii: "d")
      && "89abAB".utf8.contains(source[offset + 3])
    return isHighSurrogate ? 12 : 6
  }

  private static func unescaped(_ escape: ArraySlice<UInt8>) -> [UInt8] {
    let quote = [UInt8(ascii: "\"")]
    return (try? JSON(parsing: quote + escape + quote))?.string.map { Array($0.utf8) } ?? []
  }
}

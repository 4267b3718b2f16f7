extension JSONParser {
  /// Reads one value out of a piece of a longer text.
  ///
  /// A number or a word at the very end of the piece may go on in the next one: the caller reads it again then.
  ///
  /// - Parameters:
  ///   - piece: Whole characters of UTF-8.
  ///   - range: The part of the piece that may be looked at, from the value's first character on.
  ///   - depthLimit: How deep arrays and objects may nest.
  /// - Returns: the value, and the offset behind it.
  /// - Throws: What is wrong, or that the piece ends before the value.
  /// - Precondition: The piece is UTF-8, as ``UTF8Prefix`` finds out.
  package static func readValue(
    in piece: [UInt8],
    range: Range<Int>,
    depthLimit: Int = defaultDepthLimit
  ) throws(PieceFailure) -> (value: JSON, end: Int) {
    try read(piece, range, depthLimit) { reader throws(SyntaxFailure) in try reader.readValue() }
  }

  /// Reads the name of a member out of a piece of a longer text, from its opening quote on.
  ///
  /// - Returns: the name, and the offset behind it.
  /// - Precondition: The piece is UTF-8, as ``UTF8Prefix`` finds out.
  package static func readName(in piece: [UInt8], range: Range<Int>) throws(PieceFailure) -> (name: String, end: Int) {
    let (name, end) = try read(piece, range, defaultDepthLimit) { reader throws(SyntaxFailure) in
      guard reader.source[reader.offset] == UInt8(ascii: "\"") else { throw reader.unexpected(.memberName) }
      return try reader.readString()
    }
    return (name, end)
  }

  private static func read<Part>(
    _ piece: [UInt8],
    _ range: Range<Int>,
    _ depthLimit: Int,
    _ part: (inout JSONReader<NoRecorder>) throws(SyntaxFailure) -> Part
  ) throws(PieceFailure) -> (Part, end: Int) {
    try SourceBytes.withBytes(of: piece) { source throws(PieceFailure) in
      let shown = source.prefix(range.upperBound)
      var reader = JSONReader(shown, from: range.lowerBound, depthLimit: depthLimit, recorder: NoRecorder())
      do throws(SyntaxFailure) {
        return (try part(&reader), reader.offset)
      } catch {
        throw PieceFailure(error, reach: reader.offset, of: shown.count)
      }
    }
  }
}

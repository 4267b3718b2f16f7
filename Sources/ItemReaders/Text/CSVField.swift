/// Where a field of a row stands.
struct CSVField: Equatable {
  /// Its bytes; the quotation marks around it are only among them when it has to be unescaped.
  let range: Range<Int>
  /// Whether its bytes are its text.
  let isPlain: Bool

  /// Its text.
  ///
  /// - Precondition: The bytes are UTF-8.
  func text(in bytes: Span<UInt8>, delimiter: UInt8) -> String {
    guard isPlain else { return unescaped(bytes, delimiter) }
    return unsafe String(copying: UTF8Span(unchecked: bytes.extracting(range)))
  }

  /// Its text without the quotation marks around it and without escapes.
  ///
  /// - Source: Step Functions guide, "How Step Functions parses input CSV files".
  private func unescaped(_ bytes: Span<UInt8>, _ delimiter: UInt8) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    var isQuoted = bytes[offset] == CSVScanner.quote
    if isQuoted { offset += 1 }
    while offset < range.upperBound {
      let byte = bytes[offset]
      let next = offset + 1 < range.upperBound ? bytes[offset + 1] : 0
      if byte == CSVScanner.backslash {
        if CSVScanner.isEscapable(next, delimiter) { text.append(next) }
        offset += CSVScanner.isEscapable(next, delimiter) ? 2 : 1
      } else if isQuoted, byte == CSVScanner.quote {
        if next == CSVScanner.quote { text.append(byte) } else { isQuoted = false }
        offset += next == CSVScanner.quote ? 2 : 1
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

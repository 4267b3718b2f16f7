/// Finds the fields of rows, byte by byte and without making texts of them.
///
/// A quotation mark means something at the beginning of a field only. Behind the one that closes the field, what stands
/// before the next delimiter belongs to the field.
///
/// - Source: Step Functions guide, "How Step Functions parses input CSV files".
struct CSVScanner {
  /// What came of looking for a row.
  enum Outcome: Equatable {
    /// A row, and the offset behind its line end.
    case row(end: Int)
    /// A line without any character, and the offset behind its end.
    case blank(end: Int)
    /// The bytes end before the row.
    case incomplete
    /// The text ends in a field whose quotation mark stands at this offset.
    case openQuote(at: Int)
  }

  /// Where a field ends, or why it does not.
  private enum FieldEnd {
    case at(Int, CSVField)
    case incomplete
    case openQuote(at: Int)
  }

  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// What stands between two fields.
  let delimiter: UInt8
  /// How many fields of a row are wanted; others are passed over.
  var width = Int.max
  /// The fields of the row that was found last.
  private(set) var fields: [CSVField] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Whether a backslash takes the meaning of a byte away.
  static func isEscapable(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == backslash || byte == quote || byte == delimiter
  }

  /// Looks for the row that begins at an offset, and notes its fields.
  ///
  /// - Parameters:
  ///   - bytes: A piece of the text.
  ///   - start: Where the row begins.
  ///   - isComplete: Whether nothing follows the piece.
  /// - Returns: where the row ends, or why it does not.
  mutating func scanRow(_ bytes: Span<UInt8>, from start: Int, isComplete: Bool) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var offset = start
    while true {
      switch scanField(bytes, from: offset, isComplete) {
      case .incomplete: return .incomplete
      case .openQuote(let quote): return .openQuote(at: quote)
      case .at(let end, let field):
        if fields.count < width { fields.append(field) }
        guard end < bytes.count, bytes[end] == delimiter else {
          guard let lineEnd = endOfLine(bytes, at: end, isComplete) else { return .incomplete }
          return end == start ? .blank(end: lineEnd) : .row(end: lineEnd)
        }
        offset = end + 1
      }
    }
  }

  private func scanField(_ bytes: Span<UInt8>, from start: Int, _ isComplete: Bool) -> FieldEnd {
    if start < bytes.count, bytes[start] == Self.quote { return scanQuotedField(bytes, from: start, isComplete) }
    var isPlain = true
    let end = endOfBareText(bytes, from: start, &isPlain)
    guard end < bytes.count || isComplete else { return .incomplete }
    return .at(end, CSVField(range: start..<end, isPlain: isPlain))
  }

  private func scanQuotedField(_ bytes: Span<UInt8>, from start: Int, _ isComplete: Bool) -> FieldEnd {
    var isPlain = true
    guard let closing = closingQuote(bytes, from: start + 1, &isPlain) else {
      return isComplete ? .openQuote(at: start) : .incomplete
    }
    // Another quotation mark may follow in the next piece, so that this one would not close the field.
    guard closing + 1 < bytes.count || isComplete else { return .incomplete }
    let end = endOfBareText(bytes, from: closing + 1, &isPlain)
    guard end < bytes.count || isComplete else { return .incomplete }
    guard isPlain, end == closing + 1 else { return .at(end, CSVField(range: start..<end, isPlain: false)) }
    return .at(end, CSVField(range: (start + 1)..<closing, isPlain: true))
  }

  /// The next delimiter or line end, or the end of the bytes.
  private func endOfBareText(_ bytes: Span<UInt8>, from start: Int, _ isPlain: inout Bool) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return offset }
      if byte == Self.backslash {
        isPlain = false
        offset += escapedCount(bytes, at: offset)
      } else {
        offset += 1
      }
    }
    return bytes.count
  }

  private func closingQuote(_ bytes: Span<UInt8>, from start: Int, _ isPlain: inout Bool) -> Int? {
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case Self.quote:
        guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { return offset }
        isPlain = false
        offset += 2
      case Self.backslash:
        isPlain = false
        offset += escapedCount(bytes, at: offset)
      default: offset += 1
      }
    }
    return nil
  }

  /// How many bytes a backslash and what it escapes are.
  private func escapedCount(_ bytes: Span<UInt8>, at backslash: Int) -> Int {
    guard backslash + 1 < bytes.count else { return 1 }
    return Self.isEscapable(bytes[backslash + 1], delimiter) ? 2 : 1
  }

  /// The offset behind a line end: a line feed, a carriage return or both.
  private func endOfLine(_ bytes: Span<UInt8>, at offset: Int, _ isComplete: Bool) -> Int? {
    guard offset < bytes.count else { return offset }
    guard bytes[offset] == UInt8(ascii: "\r") else { return offset + 1 }
    guard offset + 1 < bytes.count else { return isComplete ? offset + 1 : nil }
    return bytes[offset + 1] == UInt8(ascii: "\n") ? offset + 2 : offset + 1
  }
}

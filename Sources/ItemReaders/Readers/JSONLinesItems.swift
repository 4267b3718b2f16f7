import Interpreter
import JSONModel

/// The values of a text with one on each line; blank lines are passed over.
///
/// - Source: Step Functions guide, "ItemReader (Map)".
final class JSONLinesItems: ItemStream {
  private var window: TextWindow
  private let source: String

  init(_ stream: any ByteStream, name: ObjectName) {
    window = TextWindow(stream, name: name)
    source = name.uri
  }

  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError) {
    let goal = items.count + count
    while items.count < goal, let line = try nextLine() {
      if let value = try value(of: line) { items.append(ReadItem(value: value, source: source)) }
      window.offset = min(line.upperBound + 1, window.bytes.count)
    }
  }

  /// The next line without its end, or nothing at the end of the text.
  private func nextLine() throws(ItemReadError) -> Range<Int>? {
    while !window.isFinished {
      let start = window.offset
      if let end = window.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) { return start..<end }
      if window.isComplete { return start..<window.bytes.count }
      try window.fill()
    }
    return nil
  }

  /// The value of a line, or nothing when the line is blank.
  private func value(of line: Range<Int>) throws(ItemReadError) -> JSON? {
    guard let start = firstNonBlank(in: line) else { return nil }
    guard line.count <= TextWindow.longestItem else {
      throw window.failure(.itemTooLong(limit: TextWindow.longestItem), at: start)
    }
    let (value, end) = try readValue(start..<line.upperBound)
    if let more = firstNonBlank(in: end..<line.upperBound) { throw window.failure(.textAfterLine, at: more) }
    return value
  }

  private func readValue(_ range: Range<Int>) throws(ItemReadError) -> (value: JSON, end: Int) {
    do throws(PieceFailure) {
      return try JSONParser.readValue(in: window.bytes, range: range)
    } catch {
      let isMarked = error.offset == 0 && window.bytes.starts(with: TextWindow.byteOrderMark)
      throw window.failure(.json(isMarked ? .byteOrderMark : error.problem), at: error.offset)
    }
  }

  private func firstNonBlank(in range: Range<Int>) -> Int? {
    range.first { ![0x20, 0x09, 0x0D].contains(window.bytes[$0]) }
  }
}

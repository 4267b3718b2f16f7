import Interpreter
import JSONModel
import StatesLanguage

/// The rows of a CSV text: objects of texts.
///
/// Lines without any character are passed over. Missing fields are empty, those beyond the headers are dropped.
///
/// - Source: Step Functions guide, "How Step Functions parses input CSV files"; recorded: rows of delimiters or blanks
///   only are items.
final class CSVItems: ItemStream {
  private var window: TextWindow
  private var scanner: CSVScanner
  private let headers: CSVFormat.Headers
  private let source: String
  /// An object with the names of the columns, once they are known.
  private var names: JSONObject?

  /// The longest headers, in bytes.
  ///
  /// - Source: Step Functions guide, "ItemReader (Map)".
  static let longestHeaders = 10 << 10

  init(_ stream: any ByteStream, name: ObjectName, format: CSVFormat) {
    window = TextWindow(stream, name: name, skippingByteOrderMark: true)
    scanner = CSVScanner(delimiter: format.delimiter.byte)
    headers = format.headers
    source = name.uri
  }

  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError) {
    guard let names = try columnNames() else { return }
    for _ in 0..<count {
      guard let end = try nextRow() else { return }
      items.append(ReadItem(value: item(names), source: source))
      window.offset = end
    }
  }

  /// An object with the names of the columns; there are none in an empty text.
  private func columnNames() throws(ItemReadError) -> JSONObject? {
    if let names { return names }
    let found: [String]
    switch headers {
    case .given(let given):
      guard given.reduce(0, { $0 + $1.utf8.count }) <= Self.longestHeaders else { throw tooLong }
      found = given
    case .firstRow:
      guard let end = try nextRow() else { return nil }
      guard end - window.offset <= Self.longestHeaders else { throw tooLong }
      found = texts()
      window.offset = end
    }
    let object = JSONObject(found.map { ($0, .null) })
    guard object.count == found.count else { throw .duplicateHeaders }
    names = object
    scanner.width = found.count
    return object
  }

  private var tooLong: ItemReadError { .headersTooLong(limit: Self.longestHeaders) }

  /// Finds the fields of the next row; returns the offset behind it, or nothing at the end of the text.
  private func nextRow() throws(ItemReadError) -> Int? {
    while !window.isFinished {
      switch scan() {
      case .row(let end):
        guard end - window.offset <= TextWindow.longestItem else {
          throw window.failure(.itemTooLong(limit: TextWindow.longestItem), at: window.offset)
        }
        return end
      case .blank(let end): window.offset = end
      case .openQuote(let offset): throw window.failure(.openQuote, at: offset)
      case .incomplete: try window.fill()
      }
    }
    return nil
  }

  private func scan() -> CSVScanner.Outcome {
    guard window.remaining > 0 else { return .incomplete }
    let bytes = window.bytes
    return scanner.scanRow(bytes.span, from: window.offset, isComplete: window.isComplete)
  }

  private func texts() -> [String] {
    let bytes = window.bytes
    return scanner.fields.map { $0.text(in: bytes.span, delimiter: scanner.delimiter) }
  }

  private func item(_ names: JSONObject) -> JSON {
    let bytes = window.bytes
    let fields = scanner.fields
    let delimiter = scanner.delimiter
    return .object(
      JSONObject(namesOf: names) { index in
        .string(index < fields.count ? fields[index].text(in: bytes.span, delimiter: delimiter) : "")
      }
    )
  }
}

extension CSVFormat.Delimiter {
  /// The byte that it is.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .pipe: UInt8(ascii: "|")
    case .semicolon: UInt8(ascii: ";")
    case .space: UInt8(ascii: " ")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

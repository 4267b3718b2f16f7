import JSONModel

/// The values of a text that holds a history, page after page.
struct HistoryPages {
  private let bytes: [UInt8]

  init(of bytes: [UInt8]) { self.bytes = bytes }

  /// The events of all pages in the order of their numbers.
  func events() throws(HistoryProblem) -> [LocatedJSON] {
    var events: [LocatedJSON] = []
    let pages = try documents()
    for page in pages { events += try Self.events(in: page.root) }
    try Self.checkEnd(of: pages)
    return try Self.sorted(events)
  }

  /// Refuses pages each of which says that there is another one.
  private static func checkEnd(of pages: [JSONDocument]) throws(HistoryProblem) {
    // The service's own name for it, and that of the AWS CLI with `--max-items`.
    let tokens = pages.map { $0.root["nextToken"] ?? $0.root["NextToken"] }
    guard let token = tokens.last ?? nil, tokens.allSatisfy({ $0?.value.string != nil }) else { return }
    throw HistoryProblem("the history goes on after this token; put all of its pages into the file", at: token.range)
  }

  private static func events(in page: LocatedJSON) throws(HistoryProblem) -> [LocatedJSON] {
    if case .array = page.value { return page.elements }
    if let events = page["events"] {
      guard case .array = events.value else { throw HistoryProblem("'events' is an array", at: events.range) }
      return events.elements
    }
    if page["id"] != nil, page["type"] != nil { return [page] }
    throw HistoryProblem(
      "a history is an object with 'events', as aws stepfunctions get-execution-history prints it",
      at: page.range
    )
  }

  private static func sorted(_ events: [LocatedJSON]) throws(HistoryProblem) -> [LocatedJSON] {
    var numbered: [(id: Int, event: LocatedJSON)] = []
    for event in events {
      guard let id = event["id"]?.value.number?.integer, id > 0 else {
        throw HistoryProblem("an event has an 'id', a number from 1", at: event["id"]?.range ?? event.range)
      }
      numbered.append((id, event))
    }
    numbered.sort { $0.id < $1.id }
    for (index, (id, event)) in numbered.enumerated() where id != index + 1 {
      let range = event["id"]?.range ?? event.range
      if id <= index { throw HistoryProblem("there are two events \(id)", at: range) }
      throw HistoryProblem("event \(index + 1) is missing before event \(id); is it on another page?", at: range)
    }
    guard numbered.isEmpty else { return numbered.map(\.event) }
    let start = SourcePosition(line: 1, column: 1, offset: 0)
    throw HistoryProblem("the history has no events", at: start..<start)
  }

  /// The pages; each keeps its places in the whole text.
  private func documents() throws(HistoryProblem) -> [JSONDocument] {
    let ends = self.ends
    do throws(JSONSyntaxError) {
      guard ends.count > 1 else { return [try JSONDocument(parsing: bytes)] }
      var pages: [JSONDocument] = []
      var start = 0
      for (index, end) in ends.enumerated() {
        let end = index == ends.count - 1 ? bytes.count : end
        pages.append(try JSONDocument(parsing: blanked(before: start) + bytes[start..<end]))
        start = end
      }
      return pages
    } catch {
      throw HistoryProblem(error)
    }
  }

  /// So many bytes of nothing, with the same lines.
  private func blanked(before end: Int) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    return bytes[..<end].map { $0 == lineFeed ? lineFeed : UInt8(ascii: " ") }
  }

  /// Where the arrays and objects end that stand in no other one.
  private var ends: [Int] {
    var ends: [Int] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { ends.append(offset + 1) }
      default: break
      }
    }
    return ends
  }
}

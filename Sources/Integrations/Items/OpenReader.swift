import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage

/// A reader, and how far it has come.
struct OpenReader {
  /// What is read.
  struct Subject: Equatable {
    let source: ItemSource
    let arguments: JSON
  }

  /// What is read.
  let subject: Subject
  /// The number of the next item, from 0.
  private(set) var position = 0
  private let stream: any ItemStream
  /// The next item, when it had to be read to know whether there is one.
  private var ahead: [ReadItem] = []
  /// Why the next item cannot be read, when that is known already.
  private var failure: ItemReadError?

  init(_ stream: any ItemStream, of subject: Subject) {
    self.stream = stream
    self.subject = subject
  }

  /// Goes to an item, or behind the last one.
  mutating func skip(to first: Int) throws(ItemReadError) {
    while position < first, try !take(min(first - position, 1000)).isEmpty {}
  }

  /// Reads the next items; what is wrong behind them is told when it is asked for.
  mutating func read(_ count: Int) throws(ItemReadError) -> ItemAnswer {
    let items = try take(count)
    lookAhead()
    return .items(items, isLast: ahead.isEmpty && failure == nil)
  }

  private mutating func take(_ count: Int) throws(ItemReadError) -> [ReadItem] {
    guard count > 0 else { return [] }
    lookAhead()
    if ahead.isEmpty, let failure { throw failure }
    let items = ahead + fetch(count - ahead.count)
    ahead = []
    position += items.count
    return items
  }

  private mutating func lookAhead() {
    if ahead.isEmpty, failure == nil { ahead = fetch(1) }
  }

  private mutating func fetch(_ count: Int) -> [ReadItem] {
    var items: [ReadItem] = []
    guard failure == nil, count > 0 else { return items }
    do throws(ItemReadError) {
      try stream.read(count, into: &items)
    } catch {
      failure = error
    }
    return items
  }
}

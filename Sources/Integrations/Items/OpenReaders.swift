import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage

/// Readers that have read some of their items, the one that was used last at the end.
struct OpenReaders {
  private var readers: [OpenReader] = []

  /// How many readers stay open at most: each holds an open file and a window of its text.
  private static let capacity = 4

  init() {}

  /// Answers a request with a reader that stands where it begins or before, or else with a new one.
  mutating func answer(_ request: ItemRequest, from store: any ObjectStore) -> ItemAnswer {
    do throws(ItemReadError) {
      var reader = try reader(for: request, in: store)
      try reader.skip(to: request.first)
      let answer = try reader.read(request.count)
      readers.append(reader)
      if readers.count > Self.capacity { readers.removeFirst() }
      return answer
    } catch {
      return .failed(cause: error.cause)
    }
  }

  private mutating func reader(
    for request: ItemRequest,
    in store: any ObjectStore
  ) throws(ItemReadError) -> OpenReader {
    let subject = OpenReader.Subject(source: request.source, arguments: request.arguments)
    let index = readers.firstIndex { $0.subject == subject && $0.position <= request.first }
    if let index { return readers.remove(at: index) }
    return OpenReader(try store.items(of: request.source, arguments: request.arguments), of: subject)
  }
}

import JSONModel
import StatesLanguage

/// The items of a Map Run: those of the state's input, or those that a reader reads as they are needed.
struct ItemFeed: Sendable, Equatable {
  /// Where the items come from.
  enum Source: Sendable, Equatable {
    /// They are all here.
    case values([JSON])
    /// They are read.
    case reader(ItemReader.Action, arguments: JSON, ItemSource)
  }

  /// How many items are asked for at once.
  static let requestSize = 256

  private let source: Source
  /// The most items that are taken (`MaxItems`).
  private let limit: Int
  /// The names of the values, when they are an object's.
  private let keys: [String]
  /// How many items have been read.
  private var read = 0
  /// What has been read and not taken yet, from ``next`` on.
  private var buffer: [ReadItem] = []
  private var next = 0
  private var hasReadAll = false
  /// Whether a request waits for its answer.
  private(set) var isAsked = false
  /// How many items have been taken.
  private(set) var taken = 0
  /// The items that the next batch has so far, and the bytes that they take.
  var batch = ItemBatch()

  /// The items of an array, or the members of an object.
  init(_ items: JSON) {
    source = .values(items.array ?? items.object?.members.map(\.value) ?? [])
    keys = items.object?.members.map(\.name) ?? []
    limit = .max
    hasReadAll = true
  }

  /// The items of a reader.
  init(_ reader: ItemReader, arguments: JSON, limit: Int?) {
    source = .reader(reader.action, arguments: arguments, reader.source)
    keys = []
    self.limit = limit ?? .max
  }

  /// How many items there are, once that is known.
  var total: Int? {
    switch source {
    case .values(let values): values.count
    case .reader: hasReadAll ? read : nil
    }
  }

  /// How many items are known and not taken yet.
  var waiting: Int {
    switch source {
    case .values(let values): values.count - taken
    case .reader: buffer.count - next
    }
  }

  /// Whether no item is left, in a batch neither.
  var isExhausted: Bool { hasReadAll && waiting == 0 && batch.isEmpty }

  /// Whether an item can be taken or asked for, or a batch be finished.
  var canGive: Bool { !isAsked && !isExhausted }

  /// Takes the next item; nothing when none is here.
  mutating func take() -> MapItem? {
    guard waiting > 0 else { return nil }
    defer { taken += 1 }
    switch source {
    case .values(let values):
      return MapItem(index: taken, value: values[taken], key: keys.isEmpty ? nil : keys[taken])
    case .reader:
      let item = buffer[next]
      next += 1
      return MapItem(index: taken, value: item.value, key: item.key, source: item.source)
    }
  }

  /// An item that has been read and not taken yet.
  func waitingItem(_ index: Int) -> MapItem? {
    let place = next + index - taken
    guard index >= taken, buffer.indices.contains(place) else { return nil }
    return MapItem(index: index, value: buffer[place].value, key: buffer[place].key, source: buffer[place].source)
  }

  /// Asks for the next items; nothing when all have been read or asked for.
  mutating func request(for run: MapRunID) -> ItemRequest? {
    guard case .reader(let action, let arguments, let source) = source, !hasReadAll, !isAsked else { return nil }
    isAsked = true
    return ItemRequest(
      run: run,
      action: action,
      arguments: arguments,
      source: source,
      first: read,
      count: min(Self.requestSize, limit - read)
    )
  }

  /// Forgets a request whose answer does not come any more.
  mutating func forgetRequest() { isAsked = false }

  /// Takes up what was read.
  mutating func add(_ items: [ReadItem], isLast: Bool) {
    isAsked = false
    buffer = Array(buffer[next...]) + items.prefix(limit - read)
    next = 0
    read += min(items.count, limit - read)
    hasReadAll = isLast || read >= limit
  }
}

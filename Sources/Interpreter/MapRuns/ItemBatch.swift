import JSONModel

/// The items of a batch that is being put together, as they are handed to its child execution.
struct ItemBatch: Sendable, Equatable {
  private(set) var items: [JSON] = []
  /// The bytes that the items take, with the commas between them.
  private(set) var bytes = 0

  /// Whether there is no item.
  var isEmpty: Bool { items.isEmpty }

  /// Whether one more item fits.
  func hasRoom(for item: JSON, in batching: Batching) -> Bool {
    guard items.count < batching.maxItems else { return false }
    return batching.maxBytes == .max || bytes + item.utf8Count + (isEmpty ? 0 : 1) <= batching.maxBytes
  }

  /// Adds an item; its size counts only where batches have a size.
  mutating func add(_ item: JSON, countingBytes: Bool) {
    if countingBytes { bytes += item.utf8Count + (items.isEmpty ? 0 : 1) }
    items.append(item)
  }
}

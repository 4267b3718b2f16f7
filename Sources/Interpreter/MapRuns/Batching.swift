import JSONModel

/// How the items of a Map Run are put together.
struct Batching: Sendable, Equatable {
  /// How many items a batch has at most.
  let maxItems: Int
  /// How many bytes the items of a batch take at most, with the commas between them.
  let maxBytes: Int
  /// What each batch gets beside its items.
  let input: JSON?

  init(maxItems: Int?, maxInputBytes: Int?, input: JSON?) {
    self.maxItems = maxItems ?? .max
    self.input = input
    let frame = Self.object(items: [], input: input).utf8Count
    maxBytes = maxInputBytes.map { max(0, $0 - frame) } ?? .max
  }

  /// The input of a child execution.
  func object(items: [JSON]) -> JSON { Self.object(items: items, input: input) }

  private static func object(items: [JSON], input: JSON?) -> JSON {
    guard let input else { return ["Items": .array(items)] }
    return ["BatchInput": input, "Items": .array(items)]
  }
}

/// The keys of a table and of its indexes.
struct TableSchema: Sendable, Equatable {
  /// An attribute that is part of a key.
  struct KeyAttribute: Sendable, Hashable {
    /// Its name.
    let name: String
    /// Its type: a text, a number or bytes.
    let kind: AttributeValue.Kind
  }

  /// What items are found by.
  struct Key: Sendable, Hashable {
    /// What tells which items belong together.
    let partition: KeyAttribute
    /// What orders them; nothing where each stands alone.
    let sort: KeyAttribute?

    /// The attributes of the key.
    var attributes: [KeyAttribute] { [partition] + (sort.map { [$0] } ?? []) }
  }

  /// A second way to find items.
  struct Index: Sendable, Hashable {
    /// Its name.
    let name: String
    /// Its key.
    let key: Key
    /// Which attributes it has besides those of the keys; nothing for all.
    let attributes: [String]?
    /// Whether it has the partitions of the table.
    let isLocal: Bool
  }

  /// The table's key.
  let key: Key
  /// Its indexes.
  var indexes: [Index] = []
}

/// What tells an item from the others of its table.
struct ItemKey: Hashable, Sendable {
  /// The value that tells which items belong together.
  let partition: AttributeValue
  /// The value that orders them.
  let sort: AttributeValue?

  /// The key of an item, when it has all its attributes.
  init?(of item: Attributes, _ key: TableSchema.Key) {
    guard let partition = item[key.partition.name] else { return nil }
    self.partition = partition
    guard let attribute = key.sort else {
      sort = nil
      return
    }
    guard let value = item[attribute.name] else { return nil }
    sort = value
  }
}

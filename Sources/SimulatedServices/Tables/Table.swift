import HashTreeCollections
import Interpreter

/// A table and its items.
///
/// Copies share the items. An item is found in constant time among partitions and by bisection in its partition.
struct Table: Sendable, Equatable {
  /// Its name.
  let name: String
  /// Its identifier.
  let id: String
  /// The keys.
  private(set) var schema: TableSchema
  /// Whether the key was guessed of an item, and no call has yet told it.
  private(set) var isGuess: Bool
  /// When it was made.
  let createdAt: Instant
  /// From when on it can be used.
  let activeAt: Instant
  /// How it is paid: `PAY_PER_REQUEST` or `PROVISIONED`.
  let billing: String
  /// The items of each partition, in the order of their sort keys.
  private(set) var partitions: TreeDictionary<AttributeValue, [Attributes]> = [:]
  /// How many items there are.
  private(set) var count = 0

  /// Makes an empty table.
  init(
    name: String,
    id: String,
    schema: TableSchema,
    isGuess: Bool = false,
    billing: String = "PAY_PER_REQUEST",
    createdAt: Instant,
    activeAt: Instant
  ) {
    self.name = name
    self.id = id
    self.schema = schema
    self.isGuess = isGuess
    self.billing = billing
    self.createdAt = createdAt
    self.activeAt = activeAt
  }

  /// The item with a key.
  subscript(key: ItemKey) -> Attributes? {
    guard let rows = partitions[key.partition] else { return nil }
    guard key.sort != nil else { return rows.first }
    let place = place(of: key, in: rows)
    return place.isThere ? rows[place.index] : nil
  }

  /// Puts an item in the place of the one with its key.
  mutating func put(_ item: Attributes, at key: ItemKey) {
    guard let rows = partitions[key.partition] else {
      partitions[key.partition] = [item]
      count += 1
      return
    }
    let place = place(of: key, in: rows)
    if place.isThere {
      partitions[key.partition]?[place.index] = item
    } else {
      partitions[key.partition]?.insert(item, at: place.index)
      count += 1
    }
  }

  /// Removes an item.
  mutating func remove(_ key: ItemKey) {
    guard let rows = partitions[key.partition] else { return }
    let place = place(of: key, in: rows)
    guard place.isThere else { return }
    count -= 1
    if rows.count == 1 {
      partitions[key.partition] = nil
    } else {
      partitions[key.partition]?.remove(at: place.index)
    }
  }

  private func place(of key: ItemKey, in rows: [Attributes]) -> (index: Int, isThere: Bool) {
    guard let sort = key.sort, let name = schema.key.sort?.name else { return (0, !rows.isEmpty) }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle][name]?.precedes(sort) ?? false { low = middle + 1 } else { high = middle }
    }
    return (low, low < rows.count && rows[low][name] == sort)
  }

  /// Takes the key that a call tells in place of the guessed one, when all items have it.
  mutating func adopt(_ key: TableSchema.Key) {
    guard isGuess else { return }
    var other = self
    other.schema = TableSchema(key: key)
    other.isGuess = false
    other.partitions = [:]
    other.count = 0
    for rows in partitions.values {
      for item in rows {
        guard let place = ItemKey(of: item, key), key.attributes.allSatisfy({ item[$0.name]?.kind == $0.kind }) else {
          return
        }
        other.put(item, at: place)
      }
    }
    self = other
  }
}

extension Table {
  /// All items: partitions in the order of a hash of their keys, as a scan goes through them.
  var scanned: [Attributes] {
    partitions.map { (hash: $0.key.stableHash, partition: $0) }
      .sorted { left, right in
        guard left.hash == right.hash else { return left.hash < right.hash }
        return left.partition.key.precedes(right.partition.key) ?? false
      }
      .flatMap(\.partition.value)
  }

  /// How many bytes the items have.
  var bytes: Int { partitions.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.bytes } } }
}

extension AttributeValue {
  /// A hash that is the same in each run of the program.
  ///
  /// - Source: Fowler, Noll, Vo, FNV-1a with 64 bits.
  var stableHash: UInt64 {
    let bytes: [UInt8] =
      switch self {
      case .string(let text): Array(text.utf8)
      case .number(let number): Array(number.text.utf8)
      case .binary(let bytes): bytes
      case .bool, .null, .list, .map, .stringSet, .numberSet, .binarySet: []
      }
    return bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

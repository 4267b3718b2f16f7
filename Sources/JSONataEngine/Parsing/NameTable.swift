/// The number of a name or text of an expression.
struct NameID: Equatable {
  fileprivate let index: Int32
}

/// The names and texts of an expression, made into strings once, so that tokens and nodes need only carry numbers.
struct NameTable {
  /// A string, and where its bytes stand in the expression.
  private struct Entry {
    let text: String
    let range: Range<Int>
    let hash: UInt32
  }

  private var entries: [Entry] = []
  /// An open hash table of the entries; its size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { entries.count }

  subscript(name: NameID) -> String { entries[Int(name.index)].text }

  /// The number of what stands in the expression, the same one wherever it stands again.
  mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> NameID {
    let hash = Self.hash(bytes, range)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Self.areEqual(bytes, entry.range, range) { return NameID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    let number = append(Entry(text: String(decoding: bytes[range], as: UTF8.self), range: range, hash: hash))
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  /// A new number for a text that does not stand in the expression as it is.
  mutating func number(ofNew text: String) -> NameID { append(Entry(text: text, range: 0..<0, hash: 0)) }

  private mutating func append(_ entry: Entry) -> NameID {
    entries.append(entry)
    return NameID(index: Int32(entries.count - 1))
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 4)
    for number in slots where number >= 0 {
      var slot = Int(entries[Int(number)].hash) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = number
    }
    slots = larger
  }

  /// The FNV-1a hash of some bytes.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return hash ^ hash >> 15
  }

  private static func areEqual(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let distance = second.lowerBound - first.lowerBound
    for index in first where bytes[index] != bytes[index + distance] { return false }
    return true
  }
}

/// One value for each name of a table.
struct NameMap<Value> {
  private var values: [Value]

  init(_ names: NameTable, repeating value: Value) { values = Array(repeating: value, count: names.count) }

  subscript(name: NameID) -> Value {
    get { values[Int(name.index)] }
    set { values[Int(name.index)] = newValue }
  }
}

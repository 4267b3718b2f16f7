import ItemReaders
import Interpreter
import JSONModel
import StatesLanguage

/// A store that gives its objects out in pieces of a size.
struct SlicedStore: ObjectStore {
  let base: MemoryStore
  let size: Int

  func summary(of name: ObjectName) throws(StorageError) -> ObjectSummary { try base.summary(of: name) }
  func open(_ name: ObjectName) throws(StorageError) -> any ByteStream { Slices(try base.bytes(of: name), size) }
  func list(bucket: String, prefix: String) throws(StorageError) -> any ObjectListing {
    try base.list(bucket: bucket, prefix: prefix)
  }
  func write(_ bytes: [UInt8], to name: ObjectName, at offset: Int) throws(StorageError) {
    try base.write(bytes, to: name, at: offset)
  }
  func remove(_ name: ObjectName) throws(StorageError) { try base.remove(name) }
}

/// Bytes in pieces of a size.
final class Slices: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], _ size: Int) {
    rest = bytes[...]
    self.size = size
  }

  func next() throws(StorageError) -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}

/// What came of reading all items: those before the first failure, and its cause.
struct Reading: Equatable {
  var items: [ReadItem] = []
  var cause: String?

  /// The values of the items.
  var values: [JSON] { items.map(\.value) }

  /// Reads an object of a format.
  init(_ bytes: [UInt8], _ format: ItemFormat, key: String = "k", pieces: Int = 1 << 16) {
    let store = SlicedStore(base: MemoryStore(bytes: ["b": [key: bytes]]), size: pieces)
    self.init(store, .object(format), ["Bucket": "b", "Key": .string(key)])
  }

  /// Reads a text of a format.
  init(_ text: String, _ format: ItemFormat, key: String = "k", pieces: Int = 1 << 16) {
    self.init(Array(text.utf8), format, key: key, pieces: pieces)
  }

  /// Reads from a store, some items at a time.
  init(_ store: some ObjectStore, _ source: ItemSource, _ arguments: JSON) {
    do throws(ItemReadError) {
      let stream = try store.items(of: source, arguments: arguments)
      var count = -1
      while items.count > count {
        count = items.count
        try stream.read(3, into: &items)
      }
    } catch {
      cause = error.cause
    }
  }
}

extension ItemFormat {
  static let firstRow = ItemFormat.csv(CSVFormat(headers: .firstRow))
  static let json = ItemFormat.json(at: JSONPointer())
}

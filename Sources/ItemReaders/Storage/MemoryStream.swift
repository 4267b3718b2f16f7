/// Bytes in memory, given out in pieces of some size.
final class MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private let pieceSize: Int

  init(_ bytes: [UInt8], pieceSize: Int) {
    rest = bytes[...]
    self.pieceSize = pieceSize
  }

  func next() throws(StorageError) -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(pieceSize) }
    return Array(rest.prefix(pieceSize))
  }
}

/// A listing of objects in memory.
final class MemoryListing: ObjectListing {
  private var rest: ArraySlice<ObjectSummary>

  init(_ objects: [ObjectSummary]) { rest = objects[...] }

  func next() throws(StorageError) -> ObjectSummary? { rest.popFirst() }
}

extension ObjectStore {
  /// The largest object that is read, in bytes.
  ///
  /// - Source: Step Functions guide, "ItemReader (Map)": 10 GB.
  static var largestObject: Int { 10 << 30 }

  /// The bytes of an object, decompressed when its key says that they are compressed.
  package func openText(_ name: ObjectName) throws(StorageError) -> any ByteStream {
    let size = try summary(of: name).size
    guard size <= Self.largestObject else { throw .tooLarge(name, size: size, limit: Self.largestObject) }
    let stream = try open(name)
    guard let compression = Compression.named(by: name.key) else { return PlainStream(stream, of: name) }
    return try DecompressedStream(stream, compression, of: name)
  }
}

/// The bytes of an object whose name does not tell of a compression; makes sure that they are not compressed.
private final class PlainStream: ByteStream {
  private let stream: any ByteStream
  private let name: ObjectName
  private var isAtStart = true

  init(_ stream: any ByteStream, of name: ObjectName) {
    self.stream = stream
    self.name = name
  }

  func next() throws(StorageError) -> [UInt8]? {
    let piece = try stream.next()
    if isAtStart, let piece, let compression = Compression.seen(in: piece) {
      throw .unnamedCompression(name, compression)
    }
    isAtStart = false
    return piece
  }
}

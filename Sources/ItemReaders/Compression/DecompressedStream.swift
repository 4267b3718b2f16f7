/// The bytes of a compressed object.
///
/// Several pieces of compressed data after each other are one text, as the tools of both formats have it.
final class DecompressedStream: ByteStream {
  private let compressed: any ByteStream
  private let decompressor: Decompressor
  private let name: ObjectName
  private let compression: Compression
  private var input: ArraySlice<UInt8> = []
  /// Whether the last step filled its output, so that the decompressor may hold more.
  private var mayHoldMore = false
  /// Whether all data that has begun has ended.
  private var isBetweenParts = false

  init(_ compressed: any ByteStream, _ compression: Compression, of name: ObjectName) throws(StorageError) {
    guard let decompressor = Decompressor(compression) else { throw .damaged(name, compression, .outOfMemory) }
    self.compressed = compressed
    self.decompressor = decompressor
    self.compression = compression
    self.name = name
  }

  func next() throws(StorageError) -> [UInt8]? {
    while true {
      if input.isEmpty, !mayHoldMore {
        guard let piece = try compressed.next() else {
          guard isBetweenParts else { throw .damaged(name, compression, .truncated) }
          return nil
        }
        input = piece[...]
      }
      let output = try decompress()
      if !output.isEmpty { return output }
    }
  }

  private func decompress() throws(StorageError) -> [UInt8] {
    let step = decompressor.step(input)
    input = input.dropFirst(step.taken)
    mayHoldMore = step.output.count == pieceSize
    switch step.result {
    case .more: if step.taken > 0 || !step.output.isEmpty { isBetweenParts = false }
    case .end:
      isBetweenParts = true
      decompressor.restart()
    case .malformed: throw .damaged(name, compression, .malformed)
    case .outOfMemory: throw .damaged(name, compression, .outOfMemory)
    }
    return step.output
  }
}

/// A sequence that grows at its end, and whose copies share all but the last few elements.
///
/// Appending to a copy costs at most one chunk of elements and two blocks of references, so keeping a copy of every
/// moment is cheap. Reading an element is constant.
public struct AppendOnlyLog<Element: Sendable>: Sendable {
  // What is marked as inlinable makes this as fast in other modules as in its own: elements are read at each step.
  @usableFromInline static var chunkSize: Int { 64 }
  /// How many elements the chunks of a block have.
  @usableFromInline static var blockSize: Int { 64 * chunkSize }

  /// The first elements, in blocks that are all full.
  @usableFromInline var blocks: [[[Element]]] = []
  /// The elements after them, in chunks that are all full: fewer than a block's.
  @usableFromInline var chunks: [[Element]] = []
  /// The last elements: fewer than a chunk's.
  @usableFromInline var tail: [Element] = []

  /// Makes an empty log.
  @inlinable
  public init() {}

  /// Adds an element at the end.
  @inlinable
  public mutating func append(_ element: Element) {
    tail.append(element)
    if tail.count == Self.chunkSize { closeChunk() }
  }

  @usableFromInline
  mutating func closeChunk() {
    chunks.append(tail)
    tail = []
    tail.reserveCapacity(Self.chunkSize)
    guard chunks.count * Self.chunkSize == Self.blockSize else { return }
    blocks.append(chunks)
    chunks = []
  }

  /// Takes away all elements from an index on.
  @inlinable
  public mutating func removeSubrange(from index: Int) {
    guard index < endIndex else { return }
    let block = index / Self.blockSize
    if block < blocks.count {
      chunks = blocks[block]
      blocks.removeSubrange(block...)
      tail = []
    }
    let chunk = index % Self.blockSize / Self.chunkSize
    if chunk < chunks.count {
      tail = chunks[chunk]
      chunks.removeSubrange(chunk...)
    }
    tail.removeSubrange((index % Self.chunkSize)...)
  }
}

extension AppendOnlyLog: RandomAccessCollection {
  /// The index of the first element.
  @inlinable
  public var startIndex: Int { 0 }

  /// The number of elements.
  @inlinable
  public var endIndex: Int { blocks.count * Self.blockSize + chunks.count * Self.chunkSize + tail.count }

  /// How many elements there are.
  @inlinable
  public var count: Int { endIndex }

  /// The element at an index.
  @inlinable
  public subscript(index: Int) -> Element {
    let block = index / Self.blockSize
    let chunk = index % Self.blockSize / Self.chunkSize
    if block < blocks.count { return blocks[block][chunk][index % Self.chunkSize] }
    if block == blocks.count, chunk < chunks.count { return chunks[chunk][index % Self.chunkSize] }
    return tail[index - blocks.count * Self.blockSize - chunks.count * Self.chunkSize]
  }
}

extension AppendOnlyLog: Equatable where Element: Equatable {
  /// Whether two logs hold equal elements; shared parts are not looked at twice.
  public static func == (left: AppendOnlyLog, right: AppendOnlyLog) -> Bool {
    left.blocks == right.blocks && left.chunks == right.chunks && left.tail == right.tail
  }
}

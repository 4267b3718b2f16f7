/// A sequence that grows at its end, and whose copies share all but the last few elements.
///
/// Appending to a copy costs at most one chunk of elements and one reference per chunk, so keeping a copy of every
/// moment is cheap. Reading an element is constant.
public struct AppendOnlyLog<Element: Sendable>: Sendable {
  // What is marked as inlinable makes this as fast in other modules as in its own: elements are read at each step.
  @usableFromInline static var chunkSize: Int { 64 }

  @usableFromInline var chunks: [[Element]] = []
  @usableFromInline var tail: [Element] = []

  /// Makes an empty log.
  @inlinable
  public init() {}

  /// Adds an element at the end.
  @inlinable
  public mutating func append(_ element: Element) {
    if tail.count == Self.chunkSize {
      chunks.append(tail)
      tail = []
      tail.reserveCapacity(Self.chunkSize)
    }
    tail.append(element)
  }

  /// Takes away all elements from an index on.
  @inlinable
  public mutating func removeSubrange(from index: Int) {
    guard index < endIndex else { return }
    let chunk = index / Self.chunkSize
    if chunk < chunks.count { tail = chunks[chunk] }
    chunks.removeSubrange(Swift.min(chunk, chunks.count)...)
    tail.removeSubrange((index - chunks.count * Self.chunkSize)...)
  }
}

extension AppendOnlyLog: RandomAccessCollection {
  /// The index of the first element.
  @inlinable
  public var startIndex: Int { 0 }

  /// The number of elements.
  @inlinable
  public var endIndex: Int { chunks.count * Self.chunkSize + tail.count }

  /// The element at an index.
  @inlinable
  public subscript(index: Int) -> Element {
    let chunk = index / Self.chunkSize
    return chunk < chunks.count ? chunks[chunk][index % Self.chunkSize] : tail[index - chunks.count * Self.chunkSize]
  }
}

extension AppendOnlyLog: Equatable where Element: Equatable {
  /// Whether two logs hold equal elements; shared parts are not looked at twice.
  public static func == (left: AppendOnlyLog, right: AppendOnlyLog) -> Bool {
    left.chunks == right.chunks && left.tail == right.tail
  }
}

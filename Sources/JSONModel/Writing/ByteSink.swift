/// What written text goes into.
protocol ByteSink: ~Copyable {
  /// Takes one byte.
  mutating func append(_ byte: UInt8)
  /// Takes bytes as they are.
  mutating func append(_ bytes: borrowing Span<UInt8>)
}

/// A sink that only counts.
struct ByteCounter: ByteSink {
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) { count += 1 }

  @inline(__always)
  mutating func append(_ bytes: borrowing Span<UInt8>) { count += bytes.count }

  /// Counts bytes that are not at hand.
  mutating func add(_ bytes: Int) { count += bytes }
}

/// What written text goes into.
protocol ByteSink {
  /// Takes one byte.
  mutating func append(_ byte: UInt8)
  /// Takes the bytes of a text as they are.
  mutating func append(_ text: borrowing Span<UInt8>)
  /// Takes one byte several times.
  mutating func append(_ byte: UInt8, count: Int)
}

/// A sink that keeps the bytes.
struct ByteBuffer: ByteSink {
  private(set) var bytes: [UInt8] = []

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(_ text: borrowing Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, count: Int) {
    for _ in 0..<count { bytes.append(byte) }
  }
}

/// A sink that only counts.
struct ByteCounter: ByteSink {
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ byte: UInt8) { count += 1 }

  @inline(__always)
  mutating func append(_ text: borrowing Span<UInt8>) { count += text.count }

  @inline(__always)
  mutating func append(_ byte: UInt8, count: Int) { self.count += count }
}

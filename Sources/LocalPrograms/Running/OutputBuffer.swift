/// The beginning of what a program writes.
struct OutputHead {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func append(_ piece: ArraySlice<UInt8>) {
    count += piece.count
    bytes += piece.prefix(max(0, limit - bytes.count))
  }
}

/// The end of what a program writes.
struct OutputTail {
  private var kept: [UInt8] = []
  private(set) var count = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The last bytes, at most as many as the limit says.
  var bytes: [UInt8] { Array(kept.suffix(limit)) }

  mutating func append(_ piece: ArraySlice<UInt8>) {
    count += piece.count
    kept += piece
    // Only when twice the limit is there, so that each byte is moved once at most.
    if kept.count > 2 * limit { kept.removeFirst(kept.count - limit) }
  }
}

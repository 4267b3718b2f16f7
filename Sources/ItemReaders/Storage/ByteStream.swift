/// Bytes that come piece by piece.
package protocol ByteStream: AnyObject {
  /// The next piece, which is not empty, or nothing at the end.
  func next() throws(StorageError) -> [UInt8]?
}

/// How large the pieces of a file are, in bytes: large enough to make calls of the system rare.
let pieceSize = 1 << 18

import Glibc

/// The bytes of a file.
final class FileStream: ByteStream {
  private let descriptor: Int32
  private let name: ObjectName

  init(_ path: String, name: ObjectName) throws(StorageError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    self.name = name
    guard descriptor >= 0 else { throw .system(name, reason: systemReason) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func next() throws(StorageError) -> [UInt8]? {
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, initialized in
      count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    guard count >= 0 else { throw .system(name, reason: systemReason) }
    return count == 0 ? nil : piece
  }
}

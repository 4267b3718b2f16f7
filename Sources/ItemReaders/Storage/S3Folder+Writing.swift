import Glibc

extension S3Folder {
  /// Writes bytes at an offset of an object, which ends after them.
  package func write(_ bytes: [UInt8], to name: ObjectName, at offset: Int) throws(StorageError) {
    let path = try path(of: name)
    guard isFolder(folder(of: name.bucket)) else { throw .noBucket(name.bucket, place: folder(of: name.bucket)) }
    try makeFolders(for: name)
    if let resolved = resolvedPath(path) { try checkInside(resolved, name) }
    if offset == 0 { try replace(path, with: bytes, name) } else { try extend(path, with: bytes, at: offset, name) }
  }

  /// Removes an object; of a link, only itself.
  package func remove(_ name: ObjectName) throws(StorageError) {
    _ = try summary(of: name)
    guard unsafe unlink(try path(of: name)) == 0 else { throw .system(name, reason: systemReason) }
  }

  /// Makes the folders above an object, one by one, so that none is made behind a link that leads out.
  private func makeFolders(for name: ObjectName) throws(StorageError) {
    var path = folder(of: name.bucket)
    try checkInside(resolvedPath(path) ?? path, name)
    for part in name.key.split(separator: "/").dropLast() {
      path += "/\(part)"
      guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system(name, reason: systemReason) }
      try checkInside(resolvedPath(path) ?? path, name)
    }
  }

  private func replace(_ path: String, with bytes: [UInt8], _ name: ObjectName) throws(StorageError) {
    let folder = path.prefix { _ in true }.dropLast(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.count)
    let unfinished = "\(folder)\(Self.unfinishedPrefix)\(getpid())"
    let descriptor = unsafe Glibc.open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system(name, reason: systemReason) }
    do throws(StorageError) {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, at: 0, name)
    } catch {
      unsafe unlink(unfinished)
      throw error
    }
    guard unsafe rename(unfinished, path) == 0 else {
      let reason = systemReason
      unsafe unlink(unfinished)
      throw .system(name, reason: reason)
    }
  }

  private func extend(
    _ path: String,
    with bytes: [UInt8],
    at offset: Int,
    _ name: ObjectName
  ) throws(StorageError) {
    let size = try summary(of: name).size
    guard size >= offset else { throw .gap(name, size: size, offset: offset) }
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(name, reason: systemReason) }
    defer { close(descriptor) }
    guard ftruncate(descriptor, offset) == 0 else { throw .system(name, reason: systemReason) }
    try write(bytes, to: descriptor, at: offset, name)
  }

  private func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    at offset: Int,
    _ name: ObjectName
  ) throws(StorageError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written, offset + written)
      }
      guard count > 0 else { throw .system(name, reason: systemReason) }
      written += count
    }
  }
}

import Glibc

/// Which file a path leads to: equal for all names of one file, and for all names of one that is still to be made.
enum FileIdentity: Hashable {
  /// A file that is there.
  case present(device: UInt, number: UInt)
  /// A name in a folder, whose device and number these are, that is still free.
  case free(device: UInt, number: UInt, name: String)

  /// What a path leads to; nothing when that is no regular file and can be none.
  init?(of path: String) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      self.init(status)
    } else {
      let folder = path.folder
      guard errno == ENOENT, unsafe stat(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
      self = .free(device: status.st_dev, number: status.st_ino, name: String(path.dropFirst(folder.count)))
    }
  }

  /// What an open file is; nothing when it is no regular one.
  init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self = .present(device: status.st_dev, number: status.st_ino)
  }
}

import Glibc

/// Folders, read with the calls of the system.
enum Folder {
  /// Whether a path is that of a folder; a link to one does not count, so that no circle is walked.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to a folder, through links or not.
  static func isAt(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes sure that files can be made in a folder.
  static func checkWritable(_ path: String) throws(CommandFailure) {
    guard unsafe access(path, W_OK | X_OK) != 0 else { return }
    throw CommandFailure("error: cannot write into the folder \(path): \(SystemError())")
  }

  /// Whether there is a file that can be read to its end at a path: no folder, and no pipe that nobody may write to.
  static func hasRegularFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The names in a folder, in the order of their bytes.
  ///
  /// Those that begin with a dot are left out; a folder that cannot be read has none. The empty path is the current
  /// folder.
  static func entries(of path: String) -> [String] {
    guard let folder = unsafe opendir(path.isEmpty ? "." : path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A name in a folder as one path.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

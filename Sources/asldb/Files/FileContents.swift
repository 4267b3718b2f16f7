import Glibc

/// Whole files, read and written with the calls of the system.
enum FileContents {
  /// The path that means standard input.
  static let standardInput = "-"

  /// What messages call the file at a path.
  static func name(of path: String) -> String {
    if path == standardInput { return "standard input" }
    return path.isEmpty ? "'', an empty name" : path
  }

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(SystemError) {
      return try bytes(of: path)
    } catch {
      throw CommandFailure("error: cannot read \(name(of: path)): \(error)")
    }
  }

  /// Writes a file, in place of one that is there already unless it has to be new.
  static func write(_ bytes: [UInt8], to path: String, mustBeNew: Bool = false) throws(CommandFailure) {
    do throws(SystemError) {
      let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (mustBeNew ? O_EXCL : O_TRUNC)
      let descriptor = unsafe open(path, mode, 0o644)
      guard descriptor >= 0 else { throw SystemError() }
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
    } catch {
      throw CommandFailure("error: cannot write \(path): \(error)")
    }
  }

  /// Writes a file beside the one at a path and puts it in its place, so that a reader sees all or nothing of it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    let draft = "\(path).\(getpid())~"
    try write(bytes, to: draft)
    guard unsafe rename(draft, path) != 0 else { return }
    let error = SystemError()
    unsafe unlink(draft)
    throw CommandFailure("error: cannot write \(path): \(error)")
  }

  /// Removes a file.
  static func remove(_ path: String) throws(CommandFailure) {
    guard unsafe unlink(path) != 0 else { return }
    throw CommandFailure("error: cannot remove \(path): \(SystemError())")
  }

  /// Makes sure that a file can be written, and leaves everything as it is.
  ///
  /// Pipes and devices are not tried: to open one can already mean something to its reader.
  static func checkWritable(_ path: String) throws(CommandFailure) {
    var status = stat()
    let isNew = unsafe lstat(path, &status) != 0
    if unsafe stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { return }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : 0), 0o644)
    guard descriptor >= 0 else { throw CommandFailure("error: cannot write \(path): \(SystemError())") }
    close(descriptor)
    if isNew { unsafe unlink(path) }
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    guard unsafe mkdir(path, 0o755) != 0 else { return }
    let error = SystemError()
    if Folder.isAt(path) { return }
    throw CommandFailure("error: cannot make the folder \(path): \(error)")
  }

  /// Makes a folder and those that it is in, unless they are there.
  static func makeFolders(_ path: String) throws(CommandFailure) {
    for end in path.indices where path[end] == "/" && end > path.startIndex { try makeFolder(String(path[..<end])) }
    if !path.hasSuffix("/") { try makeFolder(path) }
  }

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    let descriptor = path == standardInput ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    defer { if path != standardInput { close(descriptor) } }
    var contents: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &block, block.count)
      guard count >= 0 else { throw SystemError() }
      if count == 0 { return contents }
      contents += block[..<count]
    }
  }

  /// Writes to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw SystemError() }
      rest = rest.dropFirst(count)
    }
  }
}

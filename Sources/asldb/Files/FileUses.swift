import Glibc

/// What a command uses files for, so that nothing is written over what it reads, or over what else it writes.
struct FileUses {
  private var uses: [FileIdentity: String] = [:]

  /// Begins with the files that standard input and output are, when they are some.
  init() {
    note(FileIdentity(ofDescriptor: STDIN_FILENO), as: "standard input")
    note(FileIdentity(ofDescriptor: STDOUT_FILENO), as: "standard output")
  }

  /// Notes a file that is read; standard input is known already.
  mutating func read(_ path: String?, as use: String) {
    guard let path, path != FileContents.standardInput else { return }
    note(FileIdentity(of: path), as: use)
  }

  /// Notes a file that will be written.
  ///
  /// - Throws: That it is used for something else.
  mutating func write(_ path: String?, as option: String) throws(CommandFailure) {
    guard let path, let identity = FileIdentity(of: path) else { return }
    try refuse(identity, path, as: option)
    note(identity, as: "the file of \(option)")
  }

  /// Makes sure that a file is used for nothing, so that it can be written or removed.
  ///
  /// - Throws: That it is used for something.
  func checkUnused(_ path: String, by option: String) throws(CommandFailure) {
    if let identity = FileIdentity(of: path) { try refuse(identity, path, as: option) }
  }

  private func refuse(_ identity: FileIdentity, _ path: String, as option: String) throws(CommandFailure) {
    guard let use = uses[identity] else { return }
    throw CommandFailure("error: \(option) would overwrite \(path), which is \(use); name another one")
  }

  private mutating func note(_ identity: FileIdentity?, as use: String) {
    if let identity, uses[identity] == nil { uses[identity] = use }
  }
}

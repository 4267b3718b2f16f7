import Glibc

/// Finds the file of a program, as a shell does.
enum ProgramLocation {
  /// The path of a program.
  ///
  /// - Parameters:
  ///   - name: A path, or a name to look for.
  ///   - path: The folders to look in, separated by colons, as `PATH` has them.
  ///   - folder: The folder from which relative paths count.
  /// - Returns: the path, relative to the current folder unless it is absolute.
  /// - Throws: What is in the way.
  static func find(_ name: String, in path: String, from folder: String?) throws(ProgramStartError) -> String {
    guard !name.contains("/") else {
      let place = absolute(name, from: folder)
      if let problem = problem(with: place) { throw problem }
      return place
    }
    guard !name.isEmpty else { throw .notInPath(name: name) }
    var nearest: ProgramStartError?
    for entry in path.split(separator: ":", omittingEmptySubsequences: false) {
      let place = absolute((entry.isEmpty ? "." : entry) + "/" + name, from: folder)
      guard let problem = problem(with: place) else { return place }
      if case .notExecutable = problem { nearest = nearest ?? problem }
    }
    throw nearest ?? .notInPath(name: name)
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// The path as it stands in another folder than the one that it is relative to.
  private static func absolute(_ path: some StringProtocol, from folder: String?) -> String {
    guard let folder, !path.hasPrefix("/") else { return String(path) }
    return "\(folder)/\(path)"
  }

  private static func problem(with path: String) -> ProgramStartError? {
    guard let mode = mode(of: path) else { return .missing(path: path) }
    if mode & S_IFMT == S_IFDIR { return .isFolder(path: path) }
    return unsafe access(path, X_OK) == 0 ? nil : .notExecutable(path: path)
  }

  private static func mode(of path: String) -> mode_t? {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 ? facts.st_mode : nil
  }
}

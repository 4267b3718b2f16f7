import Glibc

/// The files below a folder, in the order of their keys' bytes.
///
/// It keeps the names of one folder at each level, not those of the whole tree.
final class FolderListing: ObjectListing {
  /// A folder that is being gone through.
  private struct Level {
    /// What the keys of its files start with.
    let key: String
    /// Its path without links, to notice links that lead round in circles.
    let path: String
    /// Its entries, last one first; those of folders end in a slash, which is how their keys sort.
    var entries: [String]
  }

  private let bucket: String
  private let root: String
  private let prefix: String
  private var levels: [Level] = []

  init(bucket: String, folder: String, root: String, prefix: String) {
    self.bucket = bucket
    self.root = root
    self.prefix = prefix
    enter(folder, key: "")
  }

  func next() throws(StorageError) -> ObjectSummary? {
    while var level = levels.popLast() {
      guard let entry = level.entries.popLast() else { continue }
      levels.append(level)
      let key = level.key + entry
      let path = resolvedPath("\(level.path)/\(entry)")
      guard let path, path.isBelow(root) else { continue }
      if entry.hasSuffix("/") {
        if mayHoldMatches(key) { enter(path, key: key) }
      } else if key.utf8.starts(with: prefix.utf8), let object = summary(of: key, at: path) {
        return object
      }
    }
    return nil
  }

  private func mayHoldMatches(_ folderKey: String) -> Bool {
    folderKey.utf8.starts(with: prefix.utf8) || prefix.utf8.starts(with: folderKey.utf8)
  }

  private func enter(_ path: String, key: String) {
    guard !levels.contains(where: { $0.path == path }) else { return }
    let entries = Self.entries(of: path).sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    levels.append(Level(key: key, path: path, entries: entries))
  }

  private func summary(of key: String, at path: String) -> ObjectSummary? {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return ObjectSummary(key: key, size: Int(facts.st_size), modifiedAt: facts.st_mtim.tv_sec)
  }

  /// The names in a folder; one that is not UTF-8 can be no key.
  private static func entries(of path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", !name.hasPrefix(S3Folder.unfinishedPrefix) else { continue }
      names.append(isFolder("\(path)/\(name)") ? name + "/" : name)
    }
    return names
  }
}

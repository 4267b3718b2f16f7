import Glibc

/// A folder that stands for S3: each folder in it is a bucket, and the paths below that are the keys.
package struct S3Folder: ObjectStore {
  /// The path of the folder.
  package let root: String

  /// What the names of files start with that are being written.
  static let unfinishedPrefix = ".asldb-"

  /// Makes a store of a folder, which does not have to be there yet.
  package init(root: String) { self.root = root }

  /// What is known of an object.
  package func summary(of name: ObjectName) throws(StorageError) -> ObjectSummary {
    let facts = try facts(at: try existingPath(of: name), name)
    return ObjectSummary(key: name.key, size: Int(facts.st_size), modifiedAt: facts.st_mtim.tv_sec)
  }

  /// The bytes of an object.
  package func open(_ name: ObjectName) throws(StorageError) -> any ByteStream {
    try FileStream(try existingPath(of: name), name: name)
  }

  /// The objects of a bucket whose keys start with a prefix.
  package func list(bucket: String, prefix: String) throws(StorageError) -> any ObjectListing {
    let name = ObjectName(bucket: bucket, key: prefix)
    guard name.hasFolderName else { throw .notAPath(name) }
    let path = folder(of: bucket)
    guard let resolved = resolvedPath(path), isFolder(resolved) else { throw .noBucket(bucket, place: path) }
    try checkInside(resolved, name)
    return FolderListing(bucket: bucket, folder: resolved, root: resolvedPath(root) ?? root, prefix: prefix)
  }

  /// The path of a bucket.
  func folder(of bucket: String) -> String { "\(root)/\(bucket)" }

  /// The path of an object, whether there is one or not.
  func path(of name: ObjectName) throws(StorageError) -> String {
    guard name.hasFolderName, name.isPath else { throw .notAPath(name) }
    return "\(folder(of: name.bucket))/\(name.key)"
  }

  /// Makes sure that a resolved path is inside of the root.
  func checkInside(_ resolved: String, _ name: ObjectName) throws(StorageError) {
    guard let root = resolvedPath(root), resolved.isBelow(root) else { throw .linkLeadsOut(name) }
  }

  /// The path, without links, of an object that is there.
  private func existingPath(of name: ObjectName) throws(StorageError) -> String {
    let bucket = folder(of: name.bucket)
    guard name.hasFolderName, isFolder(bucket) else { throw .noBucket(name.bucket, place: bucket) }
    // A key that ends in a slash names one of S3's own markers of folders, of which there are none here.
    if name.key.hasSuffix("/") { throw .noObject(name, place: "\(bucket)/\(name.key)") }
    let path = try path(of: name)
    guard let resolved = resolvedPath(path), !isFolder(resolved) else { throw .noObject(name, place: path) }
    try checkInside(resolved, name)
    return resolved
  }

  private func facts(at path: String, _ name: ObjectName) throws(StorageError) -> stat {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { throw .system(name, reason: systemReason) }
    return facts
  }
}

/// Whether there is a folder at a path.
func isFolder(_ path: String) -> Bool {
  var facts = stat()
  return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
}

extension String {
  /// Whether a path without links leads to something in a folder.
  func isBelow(_ folder: String) -> Bool { utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8) }
}

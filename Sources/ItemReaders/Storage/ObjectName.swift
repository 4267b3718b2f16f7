/// The name of an object in S3.
package struct ObjectName: Hashable, Sendable {
  /// The bucket.
  package let bucket: String
  /// The key in the bucket.
  package let key: String

  /// Makes a name.
  package init(bucket: String, key: String) {
    self.bucket = bucket
    self.key = key
  }

  /// Reads a name that is written `s3://bucket/key`, in letters of any case.
  package init?(uri: String) {
    guard uri.prefix(5).lowercased() == "s3://" else { return nil }
    let rest = uri.dropFirst(5)
    guard let slash = rest.firstIndex(of: "/"), slash > rest.startIndex else { return nil }
    self.init(bucket: String(rest[..<slash]), key: String(rest[rest.index(after: slash)...]))
  }

  /// The name as the context object writes it: `S3://bucket/key`.
  package var uri: String { "S3://\(bucket)/\(key)" }

  /// Whether a key can be the path of a file below its bucket's folder.
  ///
  /// S3 takes empty parts too; a file system does not tell them apart.
  var isPath: Bool {
    !key.utf8.contains(0)
      && key.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Whether the bucket's name can be the name of a folder.
  var hasFolderName: Bool {
    !["", ".", ".."].contains(bucket) && !bucket.utf8.contains(0) && !bucket.utf8.contains(UInt8(ascii: "/"))
  }
}

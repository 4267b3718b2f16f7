/// What a listing tells of an object.
package struct ObjectSummary: Equatable, Sendable {
  /// Its key.
  package let key: String
  /// Its size in bytes.
  package let size: Int
  /// When it was last changed, in seconds since 1970.
  package let modifiedAt: Int

  /// Makes a summary.
  package init(key: String, size: Int, modifiedAt: Int) {
    self.key = key
    self.size = size
    self.modifiedAt = modifiedAt
  }
}

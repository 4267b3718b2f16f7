/// Buckets with objects: what stands for S3.
package protocol ObjectStore: Sendable {
  /// What is known of an object.
  func summary(of name: ObjectName) throws(StorageError) -> ObjectSummary
  /// The bytes of an object.
  func open(_ name: ObjectName) throws(StorageError) -> any ByteStream
  /// The objects of a bucket whose keys start with a prefix.
  func list(bucket: String, prefix: String) throws(StorageError) -> any ObjectListing
  /// Writes bytes at an offset of an object, which ends after them.
  ///
  /// Written from its beginning, an object is made, or replaced as a whole: nobody sees half of the bytes.
  func write(_ bytes: [UInt8], to name: ObjectName, at offset: Int) throws(StorageError)
  /// Removes an object.
  func remove(_ name: ObjectName) throws(StorageError)
}

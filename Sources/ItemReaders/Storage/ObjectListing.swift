/// The objects of a bucket, one after another in the order of their keys' bytes.
package protocol ObjectListing: AnyObject {
  /// The next object, or nothing at the end.
  func next() throws(StorageError) -> ObjectSummary?
}

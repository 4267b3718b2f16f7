import Synchronization

/// Objects in memory, for tests.
package final class MemoryStore: ObjectStore {
  private let buckets: Mutex<[String: [String: [UInt8]]]>

  /// Makes a store of buckets with the texts of their objects.
  package convenience init(_ buckets: [String: [String: String]] = [:]) {
    self.init(bytes: buckets.mapValues { $0.mapValues { Array($0.utf8) } })
  }

  /// Makes a store of buckets with the bytes of their objects.
  package init(bytes buckets: [String: [String: [UInt8]]]) { self.buckets = Mutex(buckets) }

  /// The bytes of an object.
  package func bytes(of name: ObjectName) throws(StorageError) -> [UInt8] {
    let objects = try objects(in: name.bucket)
    guard let bytes = objects[name.key] else { throw .noObject(name, place: "memory") }
    return bytes
  }

  /// What is known of an object; all are from the beginning of 1970.
  package func summary(of name: ObjectName) throws(StorageError) -> ObjectSummary {
    ObjectSummary(key: name.key, size: try bytes(of: name).count, modifiedAt: 0)
  }

  /// The bytes of an object.
  package func open(_ name: ObjectName) throws(StorageError) -> any ByteStream {
    MemoryStream(try bytes(of: name), pieceSize: pieceSize)
  }

  /// The objects of a bucket whose keys start with a prefix.
  package func list(bucket: String, prefix: String) throws(StorageError) -> any ObjectListing {
    let found = try objects(in: bucket).filter { $0.key.utf8.starts(with: prefix.utf8) }
    let keys = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return MemoryListing(keys.map { ObjectSummary(key: $0, size: found[$0]?.count ?? 0, modifiedAt: 0) })
  }

  /// Writes bytes at an offset of an object, which ends after them.
  package func write(_ bytes: [UInt8], to name: ObjectName, at offset: Int) throws(StorageError) {
    let before = offset == 0 ? [] : try self.bytes(of: name)
    guard before.count >= offset else { throw .gap(name, size: before.count, offset: offset) }
    buckets.withLock { $0[name.bucket, default: [:]][name.key] = before.prefix(offset) + bytes }
  }

  /// Removes an object.
  package func remove(_ name: ObjectName) throws(StorageError) {
    _ = try bytes(of: name)
    buckets.withLock { _ = $0[name.bucket]?.removeValue(forKey: name.key) }
  }

  private func objects(in bucket: String) throws(StorageError) -> [String: [UInt8]] {
    guard let objects = buckets.withLock({ $0[bucket] }) else { throw .noBucket(bucket, place: "memory") }
    return objects
  }
}

/// Why an object cannot be read or written.
package enum StorageError: Error, Equatable, Sendable {
  /// There is no such bucket; the place is where it was looked for.
  case noBucket(String, place: String)
  /// There is no such object; the place is where it was looked for.
  case noObject(ObjectName, place: String)
  /// The name cannot be a path below a folder.
  case notAPath(ObjectName)
  /// A link leads out of the folder that stands for S3.
  case linkLeadsOut(ObjectName)
  /// The object ends before the place where a part has to go.
  case gap(ObjectName, size: Int, offset: Int)
  /// The object is larger than a reader may read.
  case tooLarge(ObjectName, size: Int, limit: Int)
  /// The object cannot be decompressed.
  case damaged(ObjectName, Compression, DecompressionProblem)
  /// The object is compressed, and its name does not say so.
  case unnamedCompression(ObjectName, Compression)
  /// The system refused, for a reason in its own words.
  case system(ObjectName, reason: String)
}

extension StorageError: CustomStringConvertible {
  /// The cause that an execution sees: S3's own words where it has some.
  package var description: String {
    switch self {
    case .noBucket(let bucket, let place):
      "The specified bucket does not exist (Service: S3, Status Code: 404, Bucket: \(bucket), looked for at: \(place))"
    case .noObject(let name, let place):
      "The specified key does not exist. (Service: S3, Status Code: 404, Key: \(name.key), looked for at: \(place))"
    case .notAPath(let name):
      "\(name.uri) cannot be a file in a folder: the bucket and each part of the key between slashes have to be "
        + "something else than nothing, '.' and '..'"
    case .linkLeadsOut(let name):
      "\(name.uri) is a link out of the folder that stands for S3; copy the file, or link to one in the folder"
    case .gap(let name, let size, let offset):
      "\(name.uri) has \(size) bytes, expected at least \(offset): something else has changed it"
    case .tooLarge(let name, let size, let limit):
      "\(name.uri) has \(size) bytes, expected at most \(limit): split it into several objects"
    case .damaged(let name, let compression, let problem): "\(name.uri): \(problem.words(for: compression))"
    case .unnamedCompression(let name, let compression):
      "\(name.uri) is compressed with \(compression.rawValue), but its name does not end in "
        + "'\(compression.suffix)': rename or decompress it"
    case .system(let name, let reason): "\(name.uri): \(reason)"
    }
  }
}

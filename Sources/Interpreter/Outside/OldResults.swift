/// Files that an earlier Map Run of the same name may have left, and that must not pass for those of one that begins.
///
/// A Map Run's name comes from the seed, so runs with equal seeds write to the same folder.
public struct OldResults: Sendable, Equatable {
  /// The Map Run that begins.
  public let run: MapRunID
  /// The bucket.
  public let bucket: String
  /// The folder of the run's files, as their keys begin.
  public let folder: String
  /// What the names of the files in the folder begin with.
  public let names: [String]

  /// Names files.
  public init(run: MapRunID, bucket: String, folder: String, names: [String]) {
    self.run = run
    self.bucket = bucket
    self.folder = folder
    self.names = names
  }

  /// Whether a key is that of one of the files.
  public func contains(_ key: String) -> Bool {
    guard key.hasPrefix(folder + "/") else { return false }
    let name = key.dropFirst(folder.count + 1)
    return !name.contains("/") && names.contains { name.hasPrefix($0) }
  }
}

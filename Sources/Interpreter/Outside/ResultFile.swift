/// A file that the `ResultWriter` of a distributed Map has written, or the next part of one.
///
/// The same Map Run writes the same parts again after going back, each at the same place.
public struct ResultFile: Sendable, Equatable {
  /// The Map Run that writes.
  public let run: MapRunID
  /// The bucket.
  public let bucket: String
  /// The object's key.
  public let key: String
  /// Where in the file the text goes, in bytes from its beginning; the file ends after it.
  public let offset: Int
  /// The text.
  public let text: String
  /// Whether it is the last thing that the run writes, so that it waits for the answer.
  public let isLast: Bool

  /// Makes a part of a file.
  public init(run: MapRunID, bucket: String, key: String, offset: Int, text: String, isLast: Bool) {
    self.run = run
    self.bucket = bucket
    self.key = key
    self.offset = offset
    self.text = text
    self.isLast = isLast
  }
}

import JSONModel

/// What the manifest of an S3 inventory says.
struct InventoryManifest: Equatable {
  /// The bucket with the files.
  let bucket: String
  /// The names of the columns of the files.
  let columns: [String]
  /// The keys of the files.
  let keys: [String]

  /// Reads a manifest.
  init(_ value: JSON, name: ObjectName) throws(ItemReadError) {
    func text(_ field: String) throws(ItemReadError) -> String {
      guard let text = value[field]?.string else { throw .manifest(name, "found no text '\(field)', expected one") }
      return text
    }
    let format = try text("fileFormat")
    guard format == "CSV" else {
      throw .manifest(name, "found the fileFormat '\(format)', expected 'CSV': Step Functions reads no other")
    }
    columns = try text("fileSchema").split(separator: ",").map(Self.trimmed)
    let arn = try text("destinationBucket")
    bucket = arn.split(separator: ":").last.map(String.init) ?? name.bucket
    guard let files = value["files"]?.array else { throw .manifest(name, "found no array 'files', expected one") }
    keys = files.compactMap { $0["key"]?.string }
    guard keys.count == files.count else { throw .manifest(name, "found a file without a 'key', expected one in each") }
  }

  private static func trimmed(_ column: Substring) -> String {
    let start = column.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}

package import JSONModel
package import StatesLanguage

extension ObjectStore {
  /// Opens what a reader reads.
  ///
  /// - Parameters:
  ///   - source: What it is.
  ///   - arguments: `Bucket`, and `Key` or `Prefix`; others are about rights and versions, which there are none of
  ///     here.
  /// - Returns: the items, from the first one on.
  /// - Throws: Why they cannot be read.
  package func items(
    of source: ItemSource,
    arguments: JSON
  ) throws(ItemReadError) -> any ItemStream {
    switch source {
    case .listing:
      let bucket = try text("Bucket", of: arguments)
      return ListedItems(try listing(arguments), of: bucket, in: self)
    case .contents(let format):
      let bucket = try text("Bucket", of: arguments)
      let listing = try listing(arguments)
      return ChainedItems(of: format, in: self) { () throws(ItemReadError) in
        try Self.nextFile(of: listing).map { ObjectName(bucket: bucket, key: $0.key) }
      }
    case .object(let format): return try items(of: try objectName(arguments), format: format)
    case .inventory: return try inventoryItems(of: try objectName(arguments))
    case .athenaManifest(let format): return try unloadedItems(of: try objectName(arguments), format: format)
    }
  }

  /// Opens one object.
  func items(of name: ObjectName, format: ItemFormat) throws(ItemReadError) -> any ItemStream {
    switch format {
    case .parquet: throw .parquet(name)
    case .json(let pointer): JSONItems(try text(of: name), name: name, pointer: pointer)
    case .jsonLines: JSONLinesItems(try text(of: name), name: name)
    case .csv(let format): CSVItems(try text(of: name), name: name, format: format)
    }
  }

  private func text(of name: ObjectName) throws(ItemReadError) -> any ByteStream {
    try withStorage { () throws(StorageError) in try openText(name) }
  }

  private func listing(_ arguments: JSON) throws(ItemReadError) -> any ObjectListing {
    let bucket = try text("Bucket", of: arguments)
    return try withStorage { () throws(StorageError) in
      try list(bucket: bucket, prefix: arguments["Prefix"]?.string ?? "")
    }
  }

  private func objectName(_ arguments: JSON) throws(ItemReadError) -> ObjectName {
    ObjectName(bucket: try text("Bucket", of: arguments), key: try text("Key", of: arguments))
  }

  private func text(_ name: String, of arguments: JSON) throws(ItemReadError) -> String {
    guard let text = arguments[name]?.string else { throw .missingArgument(name) }
    return text
  }

  /// The next object of a listing that is more than the mark of a folder.
  private static func nextFile(of listing: any ObjectListing) throws(ItemReadError) -> ObjectSummary? {
    while let object = try withStorage({ () throws(StorageError) in try listing.next() }) {
      if object.size > 0 || !object.key.hasSuffix("/") { return object }
    }
    return nil
  }
}

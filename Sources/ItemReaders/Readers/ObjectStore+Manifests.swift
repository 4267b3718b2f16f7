import Interpreter
import JSONModel
import StatesLanguage

extension ObjectStore {
  /// The rows of the files that the manifest of an S3 inventory names.
  ///
  /// - Source: S3 guide, "Inventory manifest"; Step Functions reads those whose files are CSV.
  func inventoryItems(of name: ObjectName) throws(ItemReadError) -> any ItemStream {
    let manifest = try InventoryManifest(try manifestValue(of: name), name: name)
    var keys = manifest.keys[...]
    let format = ItemFormat.csv(CSVFormat(headers: .given(manifest.columns)))
    return ChainedItems(of: format, in: self) { () throws(ItemReadError) in
      keys.popFirst().map { ObjectName(bucket: manifest.bucket, key: $0) }
    }
  }

  /// The records of the files that the manifest of an Athena `UNLOAD` names: a text with an address on each line.
  ///
  /// - Source: Athena guide, "UNLOAD".
  func unloadedItems(of name: ObjectName, format: ItemFormat) throws(ItemReadError) -> any ItemStream {
    let column = "address"
    let addresses = try items(of: name, format: .csv(CSVFormat(headers: .given([column]))))
    return ChainedItems(of: format, in: self) { () throws(ItemReadError) in
      var rows: [ReadItem] = []
      try addresses.read(1, into: &rows)
      guard let address = rows.first?.value[column]?.string else { return nil }
      guard let object = ObjectName(uri: address) else {
        throw .manifest(name, "found '\(address)', expected the address of an object on each line: s3://bucket/key")
      }
      return object
    }
  }

  /// The largest manifest, in bytes: it is read as a whole.
  private var largestManifest: Int { 64 << 20 }

  private func wholeText(of name: ObjectName) throws(StorageError) -> [UInt8] {
    var bytes: [UInt8] = []
    let stream = try openText(name)
    while let piece = try stream.next() {
      bytes += piece
      guard bytes.count <= largestManifest else {
        throw .tooLarge(name, size: bytes.count, limit: largestManifest)
      }
    }
    return bytes
  }

  private func manifestValue(of name: ObjectName) throws(ItemReadError) -> JSON {
    let bytes = try withStorage { () throws(StorageError) in try wholeText(of: name) }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: bytes)
    } catch {
      throw .text(name, error.position, .json(error.problem))
    }
  }
}

import Interpreter
import JSONModel

/// The descriptions of the objects of a listing.
///
/// - Source: Step Functions guide, "ItemReader (Map)"; the time is written as others measured it on AWS:
///   `1.789180622E9`.
final class ListedItems: ItemStream {
  private let store: any ObjectStore
  private let listing: any ObjectListing
  private let bucket: String

  init(_ listing: any ObjectListing, of bucket: String, in store: any ObjectStore) {
    self.listing = listing
    self.bucket = bucket
    self.store = store
  }

  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError) {
    for _ in 0..<count {
      guard let value = try withStorage({ () throws(StorageError) in try next() }) else { return }
      items.append(ReadItem(value: value, source: "S3://\(bucket)"))
    }
  }

  private func next() throws(StorageError) -> JSON? {
    guard let object = try listing.next() else { return nil }
    let tag = try store.entityTag(of: object, in: bucket)
    return [
      "Etag": .string("\"\(tag)\""), "Key": .string(object.key),
      "LastModified": .number(JSONNumber(seconds: object.modifiedAt)), "Size": .number(JSONNumber(object.size)),
      "StorageClass": "STANDARD",
    ]
  }
}

extension JSONNumber {
  /// A time in seconds since 1970, as AWS writes it.
  fileprivate init(seconds: Int) {
    let digits = String(seconds)
    guard seconds >= 10_000_000, let scientific = Self.scientific(digits) else {
      self.init(seconds)
      return
    }
    self = scientific
  }

  private static func scientific(_ digits: String) -> JSONNumber? {
    var fraction = digits.dropFirst()
    while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
    return JSONNumber(text: "\(digits.prefix(1)).\(fraction)E\(digits.count - 1)")
  }
}

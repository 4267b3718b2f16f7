import Crypto

extension ObjectStore {
  /// The size from which on the tools of AWS upload an object in parts, in bytes.
  private var partSize: Int { 8 << 20 }

  /// An object's entity tag, without quotation marks.
  ///
  /// As in S3 it is the MD5 digest of an object that is stored in one part. That of a larger one is no digest of its
  /// bytes; here it is made of its key, its size and its time, so that a listing does not read large objects.
  package func entityTag(of object: ObjectSummary, in bucket: String) throws(StorageError) -> String {
    var digest = Insecure.MD5()
    guard object.size <= partSize else {
      digest.update(data: Array("\(object.key)\n\(object.size)\n\(object.modifiedAt)".utf8))
      return digest.text + "-\((object.size + partSize - 1) / partSize)"
    }
    let stream = try open(ObjectName(bucket: bucket, key: object.key))
    while let piece = try stream.next() { digest.update(data: piece) }
    return digest.text
  }
}

extension Insecure.MD5 {
  /// The digest in hexadecimal digits.
  fileprivate var text: String {
    finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

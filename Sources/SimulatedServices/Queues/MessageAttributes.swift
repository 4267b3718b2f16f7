import Crypto
import JSONModel
import StatesLanguage

/// The attributes of a message, checked.
///
/// - Source: SQS developer guide, "Message attributes" and "MD5 digest calculation for message attributes".
struct MessageAttributes: Sendable, Equatable {
  /// One attribute.
  struct Attribute: Sendable, Equatable {
    /// Its name.
    let name: String
    /// Its type, with what the sender added after a point.
    let type: String
    /// Its value: text, or the base64 text of bytes.
    let value: String
    /// Whether the value stands for bytes.
    let isBinary: Bool
  }

  /// The attributes in the order of the call.
  let attributes: [Attribute]

  /// How many bytes names, types and values have together.
  var bytes: Int {
    attributes.reduce(0) { sum, attribute in
      let value = attribute.isBinary ? attribute.value.utf8.count / 4 * 3 : attribute.value.utf8.count
      return sum + attribute.name.utf8.count + attribute.type.utf8.count + value
    }
  }

  /// The attributes as the API writes them.
  var json: JSONObject {
    JSONObject(
      attributes.map { attribute in
        let value = JSON.string(attribute.value)
        let type = JSON.string(attribute.type)
        return (
          attribute.name,
          attribute.isBinary ? ["BinaryValue": value, "DataType": type] : ["StringValue": value, "DataType": type]
        )
      }
    )
  }

  /// The MD5 digest of the attributes, when there are any.
  var digest: String? {
    guard !attributes.isEmpty else { return nil }
    var hash = Insecure.MD5()
    func add(_ bytes: [UInt8]) {
      let count = bytes.count
      hash.update(data: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) })
      hash.update(data: bytes)
    }
    for attribute in attributes.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      add(Array(attribute.name.utf8))
      add(Array(attribute.type.utf8))
      hash.update(data: [attribute.isBinary ? 2 : 1] as [UInt8])
      add(attribute.isBinary ? Base64.bytes(of: attribute.value) ?? [] : Array(attribute.value.utf8))
    }
    return Digest.text(of: hash.finalize())
  }

  /// Reads attributes.
  init(_ object: JSONObject?) throws(Refusal) {
    var attributes: [Attribute] = []
    for member in object?.members ?? [] where member.value != .null {
      attributes.append(try Self.attribute(member.name, member.value))
    }
    self.attributes = attributes
  }

  private static func attribute(_ name: String, _ value: JSON) throws(Refusal) -> Attribute {
    let members = try Members(value, of: "the message attribute '\(name)'")
    try members.require(["DataType", "StringValue", "BinaryValue"])
    guard let type = try members.text("DataType"), !type.isEmpty else {
      throw invalid("The message attribute '\(name)' must contain a non-empty message attribute type.")
    }
    let prefix = type.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    guard ["String", "Number", "Binary"].contains(prefix) else {
      throw invalid(
        "The message attribute '\(name)' has an invalid message attribute type, the set of supported type prefixes is "
          + "Binary, Number, and String."
      )
    }
    let isBinary = prefix == "Binary"
    guard let text = try members.text(isBinary ? "BinaryValue" : "StringValue"), !text.isEmpty else {
      throw invalid(
        "The message attribute '\(name)' must contain a non-empty message attribute value for message attribute type "
          + "'\(type)'."
      )
    }
    if prefix == "Number", JSONNumber(text: text) == nil {
      throw invalid("Can't cast the value of message attribute '\(name)' to a number.")
    }
    return Attribute(name: name, type: type, value: text, isBinary: isBinary)
  }

  private static func invalid(_ message: String) -> Refusal { .error("InvalidParameterValue", message) }
}

/// Digests as SQS writes them.
enum Digest {
  /// The MD5 digest of a text.
  static func md5(_ text: String) -> String {
    var hash = Insecure.MD5()
    var text = text
    text.withUTF8 { bytes in unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(bytes)) }
    return self.text(of: hash.finalize())
  }

  /// The SHA-256 digest of a text.
  static func sha256(_ text: String) -> String { self.text(of: SHA256.hash(data: Array(text.utf8))) }

  /// A digest in hexadecimal digits.
  static func text(of digest: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

import Crypto
import JSONModel

extension IntrinsicInput {
  /// `States.Hash`: a digest in hexadecimal digits.
  func hash() throws(IntrinsicFailure) -> JSON {
    let data = Array(try limited(values[0].plainText, 10_000).utf8)
    switch try text(1) {
    case "MD5": return digest(Insecure.MD5.hash(data: data))
    case "SHA-1": return digest(Insecure.SHA1.hash(data: data))
    case "SHA-256": return digest(SHA256.hash(data: data))
    case "SHA-384": return digest(SHA384.hash(data: data))
    case "SHA-512": return digest(SHA512.hash(data: data))
    case let name: throw failure("the algorithm '\(name)' is none of MD5, SHA-1, SHA-256, SHA-384 and SHA-512")
    }
  }

  private func digest(_ bytes: some Sequence<UInt8>) -> JSON { .string(bytes.map(\.hexadecimal).joined()) }
}

extension UInt8 {
  /// The byte as two hexadecimal digits.
  var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}

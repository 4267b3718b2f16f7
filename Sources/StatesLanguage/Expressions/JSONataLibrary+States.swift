import Crypto
package import JSONataEngine

extension JSONataLibrary {
  /// The functions that expressions in definitions can call.
  package static let states = JSONataLibrary.stepFunctions { text, algorithm in
    DigestAlgorithm(rawValue: algorithm)?.digest(of: text)
  }
}

/// An algorithm that computes digests; the raw value is the definition's word for it.
enum DigestAlgorithm: String, CaseIterable {
  case md5 = "MD5"
  case sha1 = "SHA-1"
  case sha256 = "SHA-256"
  case sha384 = "SHA-384"
  case sha512 = "SHA-512"

  /// The digest of a text's UTF-8 bytes in hexadecimal digits.
  func digest(of text: String) -> String {
    let data = Array(text.utf8)
    return switch self {
    case .md5: Self.digits(Insecure.MD5.hash(data: data))
    case .sha1: Self.digits(Insecure.SHA1.hash(data: data))
    case .sha256: Self.digits(SHA256.hash(data: data))
    case .sha384: Self.digits(SHA384.hash(data: data))
    case .sha512: Self.digits(SHA512.hash(data: data))
    }
  }

  private static func digits(_ bytes: some Sequence<UInt8>) -> String { HexadecimalText.text(of: bytes) }
}

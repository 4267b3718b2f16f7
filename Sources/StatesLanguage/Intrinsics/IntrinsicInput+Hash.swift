import JSONModel

extension IntrinsicInput {
  /// `States.Hash`: a digest in hexadecimal digits.
  func hash() throws(IntrinsicFailure) -> JSON {
    let data = try limited(values[0].plainText, 10_000)
    let name = try text(1)
    guard let algorithm = DigestAlgorithm(rawValue: name) else {
      throw failure("the algorithm '\(name)' is none of MD5, SHA-1, SHA-256, SHA-384 and SHA-512")
    }
    return .string(algorithm.digest(of: data))
  }
}
